package ooh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting the service as a person does, in a process of its own. */
class StartTest {
    @TempDir
    private Path folder;

    @Test
    void the_first_rota_is_planned_published_and_told_in_words() throws Exception {
        try (Node node = Node.start(Map.of("OOH_DATA", folder.toString(), "OOH_BOOTSTRAP_KEY", ""), "first-rota")) {
            Api nobody = new Api(node.url(), "");
            for (int i = 0; i < 600 && !node.said().contains("in a browser"); i++) {
                Thread.sleep(100);
            }
            assertThat(node.said())
                    .contains(
                            "Planning the week of",
                            "covered",
                            "0 unlawful or unsafe breaches",
                            "Published as version 1")
                    .contains("/sign-in", "coordinator", "MASH", "practitioner", "invented");
            assertThat(nobody.get("/health").expecting(200).text()).contains("UP");
            nobody.get("/api/v1/on-call").expecting(401);
            String key = node.said().replaceFirst("(?s).*MASH +(ooh_\\S+).*", "$1");
            Api mash = new Api(node.url(), key);
            assertThat(mash.get("/api/v1/on-call")
                            .expecting(200)
                            .json()
                            .path("rota")
                            .path("publication")
                            .asInt())
                    .isEqualTo(1);
            mash.get("/api/v1/staff").expecting(403);
        }
    }

    @Test
    void a_second_start_keeps_what_there_is_and_shows_no_keys() throws Exception {
        Map<String, String> environment = Map.of("OOH_DATA", folder.toString());
        try (Node node = Node.start(environment)) {
            new Api(node.url(), Node.KEY).put("/api/v1/rotas/2027-02-01", "").expecting(201);
        }
        try (Node node = Node.start(environment)) {
            new Api(node.url(), Node.KEY).put("/api/v1/rotas/2027-02-01", "").expecting(200);
            assertThat(node.said()).doesNotContain("ooh_");
        }
    }

    @Test
    void a_hole_in_the_managers_cover_stops_the_start_with_one_sentence() throws Exception {
        Path config = copyOfConfig();
        Path service = config.resolve("service.yml");
        Files.writeString(
                service, Files.readString(service).replaceFirst("(?s)(manager-night.*?to: *\"?)09:00", "$108:00"));
        try (Node node = Node.start(Map.of("OOH_DATA", folder.toString(), "OOH_CONFIG", config.toString()))) {
            assertThat(node.exitCode()).isEqualTo(1);
            assertThat(node.said())
                    .contains("The service can not start.", "service.yml", "08:00")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void a_rule_without_a_weight_stops_the_start_with_one_sentence() throws Exception {
        Path config = copyOfConfig();
        Path rules = config.resolve("rules.yml");
        Files.writeString(rules, Files.readString(rules).replaceFirst("(?m)^ *doubleBooked:.*$", ""));
        try (Node node = Node.start(Map.of("OOH_DATA", folder.toString(), "OOH_CONFIG", config.toString()))) {
            assertThat(node.exitCode()).isEqualTo(1);
            assertThat(node.said()).contains("rules.yml", "doubleBooked").doesNotContain("\tat ");
        }
    }

    @Test
    void a_database_that_is_not_there_stops_the_start_with_one_sentence() throws Exception {
        try (Node node = Node.start(Map.of("OOH_DATABASE_URL", "jdbc:mysql://127.0.0.1:1/ooh"))) {
            assertThat(node.exitCode()).isEqualTo(1);
            assertThat(node.said()).contains("OOH_DATABASE_URL").doesNotContain("\tat ");
        }
        try (Node node = Node.start(Map.of("OOH_DATABASE_URL", "postgres://elsewhere"))) {
            assertThat(node.exitCode()).isEqualTo(1);
            assertThat(node.said()).contains("jdbc:mysql:").doesNotContain("\tat ");
        }
    }

    @Test
    void a_mail_server_that_can_not_be_meant_stops_the_start_with_one_sentence_without_the_password() throws Exception {
        try (Node node = Node.start(
                Map.of("OOH_DATA", folder.toString(), "OOH_SMTP_URL", "http://rota:geheim@mail.example.org"))) {
            assertThat(node.exitCode()).isEqualTo(1);
            assertThat(node.said())
                    .contains("The service can not start.", "OOH_SMTP_URL", "OOH_MAIL_FROM")
                    .doesNotContain("\tat ", "geheim");
        }
    }

    private Path copyOfConfig() throws IOException {
        Path copy = Files.createDirectories(folder.resolve("config"));
        try (Stream<Path> files = Files.list(Path.of("config"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }
}
