package ooh.notice;

import static ooh.notice.NoticeFixture.CHANGED;
import static ooh.notice.NoticeFixture.change;
import static ooh.notice.NoticeFixture.message;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.Optional;
import ooh.notice.MailServer.Setback;
import ooh.notice.MailSettings.Server;
import org.junit.jupiter.api.Test;

class MailServerTest {
    private static final Message MESSAGE = message(change(0, false, CHANGED), CHANGED);

    @Test
    void it_signs_in_where_it_is_told_to() {
        GreenMail mail = started(ServerSetup.PROTOCOL_SMTP);
        try {
            mail.setUser("rota@example.org", "rota", "right");
            mail.getUserManager().setAuthRequired(true);
            int port = mail.getSmtp().getPort();
            assertThat(server(port, false, "right").send(MESSAGE)).isEmpty();
            assertThat(server(port, false, "wrong").send(MESSAGE))
                    .contains(
                            new Setback("the mail server does not take the user and password of OOH_SMTP_URL", false));
            assertThat(mail.getReceivedMessages()).hasSize(1);
        } finally {
            mail.stop();
        }
    }

    /** GreenMail's own certificate is nobody's. */
    @Test
    void a_server_that_can_not_show_who_it_is_gets_nothing() {
        GreenMail mail = started(ServerSetup.PROTOCOL_SMTPS);
        try {
            Optional<Setback> setback =
                    server(mail.getSmtps().getPort(), true, "right").send(MESSAGE);
            assertThat(setback.orElseThrow().words()).contains("can not be reached or used", "certification path");
            assertThat(setback.orElseThrow().forGood()).isFalse();
            assertThat(mail.getReceivedMessages()).isEmpty();
        } finally {
            mail.stop();
        }
    }

    @Test
    void a_password_does_not_go_in_the_clear_to_another_machine() throws Exception {
        try (ScriptedServer plain = new ScriptedServer()) {
            // This machine, but by none of the names that say so.
            Server elsewhere = new Server("127.1", plain.port(), false, "rota", "secret");
            Setback setback = new MailServer(elsewhere, Duration.ofSeconds(2))
                    .send(MESSAGE)
                    .orElseThrow();
            assertThat(setback.words()).contains("STARTTLS");
            assertThat(plain.taken()).isZero();
        }
    }

    @Test
    void without_a_server_nothing_leaves() {
        MailServer none = new MailServer(null, Duration.ofSeconds(1));
        assertThat(none.isThere()).isFalse();
        assertThat(none.send(MESSAGE).orElseThrow().words()).isEqualTo("no e-mail leaves this service");
    }

    private static GreenMail started(String protocol) {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol));
        mail.start();
        return mail;
    }

    private static MailServer server(int port, boolean tls, String password) {
        return new MailServer(new Server("127.0.0.1", port, tls, "rota", password), Duration.ofSeconds(5));
    }
}
