package ooh.notice;

import static ooh.notice.NoticeFixture.CHANGED;
import static ooh.notice.NoticeFixture.change;
import static ooh.notice.NoticeFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MailTextTest {
    private static final Instant NOW = CHANGED.plusSeconds(600);

    @Test
    void it_is_words_and_beside_them_a_calendar_entry() throws Exception {
        MimeMessage mail = mail(change(0, false, CHANGED));
        assertThat(mail.getSubject()).isEqualTo("Your duty of Wed 25 November 17:00 to 22:00 is new");
        assertThat(mail.getFrom()[0]).hasToString("Out-of-hours rota <rota@example.org>");
        assertThat(mail.getSentDate()).isEqualTo(java.util.Date.from(NOW));
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        Multipart parts = (Multipart) mail.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(new ContentType(parts.getBodyPart(0).getContentType()).getBaseType())
                .isEqualTo("text/plain");
        assertThat(plain(mail)).isEqualTo("""
                        Your duty of Wed 25 November 17:00 to 22:00 is new.

                        On call: social worker, Wed 25 November 17:00 to 22:00
                        Manager on duty: Siân Llewelyn-Hart
                        Changed on Tue 24 November 2026 18:00
                        The rota as it is now: https://rota.example.org/weeks/2026-11-23

                        You are written to because none of your calendars has fetched this yet. The calendar entry in this e-mail is that of your calendar feed.
                        Nobody reads answers to this address. If this can not be, ring the rota coordinator.
                        """);
    }

    @Test
    void the_calendar_entry_names_its_method_as_rfc_6047_says_and_comes_through_byte_for_byte() throws Exception {
        MimeMessage mail = mail(change(0, false, CHANGED));
        ContentType type =
                new ContentType(((Multipart) mail.getContent()).getBodyPart(1).getContentType());
        assertThat(type.getBaseType()).isEqualTo("text/calendar");
        assertThat(type.getParameter("method")).isEqualTo("REQUEST");
        assertThat(type.getParameter("charset")).isEqualTo("UTF-8");
        assertThat(calendar(mail))
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains(
                        "\r\nMETHOD:REQUEST\r\n",
                        "\r\nUID:evening-1@ooh-rota\r\n",
                        "\r\nSEQUENCE:0\r\n",
                        "\r\nDTSTAMP:20261124T180000Z\r\n")
                .endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void of_a_lost_duty_it_says_so_and_cancels_the_entry() throws Exception {
        MimeMessage mail = mail(change(4, true, CHANGED));
        assertThat(mail.getSubject()).isEqualTo("Your duty of Wed 25 November 17:00 to 22:00 is no longer yours");
        assertThat(plain(mail)).doesNotContain("Manager on duty");
        assertThat(calendar(mail)).contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:4");
    }

    @Test
    void of_a_moved_duty_it_says_that_it_has_changed() throws Exception {
        assertThat(mail(change(1, false, CHANGED)).getSubject())
                .isEqualTo("Your duty of Wed 25 November 17:00 to 22:00 has changed");
    }

    @Test
    void it_is_ascii_in_lines_that_every_mail_server_takes_and_the_same_however_often_it_is_written() {
        String content = text().about(change(0, false, CHANGED), "a.shaw@example.org", "<one@example.org>", NOW);
        assertThat(content.chars()).allMatch(character -> character < 128);
        assertThat(content.split("\r\n")).allMatch(line -> line.length() <= 998 && !line.contains("\n"));
        assertThat(content).contains("Message-ID: <one@example.org>");
    }

    private static MimeMessage mail(LateChange change) throws Exception {
        String content = text().about(change, "a.shaw@example.org", "<one@example.org>", NOW);
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String plain(MimeMessage mail) throws Exception {
        String text = (String) ((Multipart) mail.getContent()).getBodyPart(0).getContent();
        return text.replace("\r\n", "\n");
    }

    private static String calendar(MimeMessage mail) throws Exception {
        byte[] bytes =
                ((Multipart) mail.getContent()).getBodyPart(1).getInputStream().readAllBytes();
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
