package ooh.notice;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import ooh.notice.MailSettings.Server;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Hands messages to the mail server by SMTP, and says in words why it did not take one. No step of it is waited for longer
 * than half a minute. A password never goes in the clear, but to a server on this machine.
 */
@Singleton
class MailServer {
    private static final Duration MOST_A_STEP = Duration.ofSeconds(30);
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int MOST_WORDS = 500;

    /** Why a message was not taken, in words that go on from "because"; {@code forGood} where no other try can help. */
    record Setback(String words, boolean forGood) {}

    private final @Nullable Server server;
    private final Duration mostAStep;

    @Inject
    MailServer(MailSettings settings) {
        this(settings.server().orElse(null), MOST_A_STEP);
    }

    MailServer(@Nullable Server server, Duration mostAStep) {
        this.server = server;
        this.mostAStep = mostAStep;
    }

    boolean isThere() {
        return server != null;
    }

    /** Empty once the server has taken the message, and with it the care for it. */
    Optional<Setback> send(Message message) {
        if (server == null) {
            return Optional.of(new Setback("no e-mail leaves this service", false));
        }
        try {
            Session session = Session.getInstance(properties(server));
            send(session.getTransport(), server, mail(session, message), message.address());
            return Optional.empty();
        } catch (MessagingException e) {
            return Optional.of(setback(e));
        }
    }

    private static void send(Transport transport, Server to, MimeMessage mail, String address)
            throws MessagingException {
        try {
            transport.connect(to.host(), to.port(), to.user(), to.password());
            transport.sendMessage(mail, InternetAddress.parse(address));
        } finally {
            hangUp(transport);
        }
    }

    /** What goes wrong now takes nothing back. */
    private static void hangUp(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            return;
        }
    }

    private static MimeMessage mail(Session session, Message message) throws MessagingException {
        byte[] content = message.content().getBytes(StandardCharsets.US_ASCII);
        return new MimeMessage(session, new ByteArrayInputStream(content));
    }

    /**
     * A 5xx about the address or the message is the server's last word (RFC 5321, 4.2.1). One about the sender, the sign-in
     * or the connection is about this service, and somebody may mend it.
     */
    private static Setback setback(MessagingException fault) {
        Throwable root = fault;
        for (Exception e = fault; e != null; e = e instanceof MessagingException m ? m.getNextException() : null) {
            if (e instanceof SMTPAddressFailedException address) {
                return said(address.getMessage(), address.getReturnCode() >= 500);
            }
            if (e instanceof SMTPSendFailedException send) {
                boolean isAboutUs = send.getCommand().startsWith("MAIL");
                return said(send.getMessage(), send.getReturnCode() >= 500 && !isAboutUs);
            }
            root = e;
        }
        return fault instanceof AuthenticationFailedException
                ? new Setback("the mail server does not take the user and password of OOH_SMTP_URL", false)
                : new Setback("the mail server can not be reached or used (" + shown(root.getMessage()) + ")", false);
    }

    private static Setback said(@Nullable String words, boolean forGood) {
        return new Setback("the mail server says \"" + shown(words) + "\"", forGood);
    }

    private static String shown(@Nullable String words) {
        String line =
                words == null ? "" : words.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() > MOST_WORDS ? line.substring(0, MOST_WORDS) + "…" : line;
    }

    private Properties properties(Server to) {
        String kind = to.tls() ? "smtps" : "smtp";
        String all = "mail." + kind + ".";
        boolean secret = to.password() != null;
        String most = String.valueOf(mostAStep.toMillis());
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", kind);
        properties.put(all + "auth", String.valueOf(secret));
        properties.put(all + "starttls.enable", String.valueOf(!to.tls()));
        properties.put(
                all + "starttls.required", String.valueOf(!to.tls() && secret && !THIS_MACHINE.contains(to.host())));
        properties.put(all + "ssl.checkserveridentity", "true");
        properties.put(all + "connectiontimeout", most);
        properties.put(all + "timeout", most);
        properties.put(all + "writetimeout", most);
        return properties;
    }
}
