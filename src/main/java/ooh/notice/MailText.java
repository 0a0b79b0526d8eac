package ooh.notice;

import jakarta.activation.DataHandler;
import jakarta.inject.Singleton;
import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import ooh.feed.Itip;
import ooh.feed.Itip.Party;
import ooh.time.ServiceCalendar;

/**
 * Writes the e-mail about a change: in words, and beside them the same as an iTIP message (RFC 6047, which says how one
 * travels by e-mail), so that a calendar can take it. It says no more than the person's feed does.
 */
@Singleton
final class MailText {
    private static final String NAME = "Out-of-hours rota";
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailSettings settings;
    private final ServiceCalendar calendar;
    private final Words words;

    MailText(MailSettings settings, ServiceCalendar calendar) {
        this.settings = settings;
        this.calendar = calendar;
        this.words = new Words(calendar.zone());
    }

    /** The same for every try of one message, so that whoever gets it twice can tell. */
    String messageId(String id) {
        return "<" + id + "@" + settings.from().substring(settings.from().indexOf('@') + 1) + ">";
    }

    /** The whole message, all of it ASCII. */
    String about(LateChange change, String address, String messageId, Instant now) {
        Itip itip = Itip.of(
                change.event(),
                new Party(NAME, settings.from()),
                new Party(change.person().name(), address),
                calendar,
                settings.publicUrl());
        try {
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties())) {
                @Override
                protected void updateMessageID() throws MessagingException {
                    setHeader("Message-ID", messageId);
                }
            };
            mail.setFrom(new InternetAddress(settings.from(), NAME, UTF_8));
            mail.setRecipient(
                    RecipientType.TO,
                    new InternetAddress(address, change.person().name(), UTF_8));
            mail.setSubject(words.subject(change.event()), UTF_8);
            mail.setSentDate(Date.from(now));
            // Nobody's out-of-office answer is wanted (RFC 3834).
            mail.setHeader("Auto-Submitted", "auto-generated");
            // The last of the alternatives is the richest, and calendars take it (RFC 2046, 5.1.4).
            Multipart parts = new MimeMultipart("alternative");
            parts.addBodyPart(plain(words.body(change, settings.publicUrl())));
            parts.addBodyPart(calendarPart(itip));
            mail.setContent(parts);
            mail.saveChanges();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            mail.writeTo(bytes);
            return bytes.toString(StandardCharsets.US_ASCII);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("An e-mail can not be written in memory.", e);
        }
    }

    private static BodyPart plain(String text) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    /** As bytes, so that nobody breaks or mends its lines. */
    private static BodyPart calendarPart(Itip itip) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(
                itip.text().getBytes(StandardCharsets.UTF_8),
                "text/calendar; charset=UTF-8; method=" + itip.method())));
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }
}
