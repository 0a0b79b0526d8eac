package ooh.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ooh.notice.MailSettings.Server;
import ooh.problem.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailSettingsTest {
    private static final String FROM = "rota@example.org";

    @Test
    void without_a_url_no_mail_leaves_whatever_else_is_said() {
        assertThat(new MailSettings("", "", "").server()).isEmpty();
        assertThat(new MailSettings(null, FROM, null).server()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "smtp://mail.example.org, mail.example.org, 587, false, -, -",
                "smtps://mail.example.org/, mail.example.org, 465, true, -, -",
                "smtp://rota:pass@mail.example.org:2525, mail.example.org, 2525, false, rota, pass",
                "smtps://rota%40example.org:a%3Ab%25+%C3%A9@[::1]:1, [::1], 1, true, rota@example.org, a:b%+é"
            })
    void a_url_names_the_server_and_who_signs_in(
            String url, String host, int port, boolean tls, String user, String password) {
        assertThat(new MailSettings(url, FROM, null).server()).contains(new Server(host, port, tls, user, password));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mail.example.org",
                "http://mail.example.org",
                "smtp://",
                "smtp://user@mail.example.org",
                "smtp://user:geheim@",
                "smtp://user:geheim@mail.example.org:70000",
                "smtp://user:geheim@mail.example.org/path",
                "smtp://user:geheim@mail.example.org?tls=no",
                "smtp://user:geh eim@mail.example.org",
                "smtp://user:geh%zzeim@mail.example.org"
            })
    void another_url_is_refused_and_its_password_is_not_repeated(String url) {
        assertThatThrownBy(() -> new MailSettings(url, FROM, null))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("OOH_SMTP_URL: it must look like smtp://user:password@")
                .hasMessageNotContaining("geh");
    }

    @Test
    void every_fault_is_told_at_once() {
        assertThatThrownBy(() -> new MailSettings("mail", "the rota", "rota.example.org"))
                .hasMessageContainingAll("OOH_SMTP_URL", "OOH_MAIL_FROM", "\"the rota\"", "OOH_PUBLIC_URL");
        assertThatThrownBy(() -> new MailSettings("smtp://localhost", "", ""))
                .hasMessageContaining("OOH_MAIL_FROM: \"\" is not the address that e-mail comes from");
    }

    @Test
    void links_begin_with_the_public_address_without_its_slash() {
        assertThat(new MailSettings(null, null, "https://rota.example.org/").publicUrl())
                .isEqualTo("https://rota.example.org");
        assertThat(new MailSettings(null, null, "").publicUrl()).isNull();
    }
}
