package ooh.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ooh.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EveryAnswerTest {
    /** A script or style within the page, which the policy would leave out. */
    private static final Pattern INLINE =
            Pattern.compile("(?i)<style|<script(?![^>]*\\ssrc=)|\\sstyle=|\\son[a-z]+=|javascript:");

    /** Loads nothing until somebody follows it: the accessibility statement must say where to complain. */
    private static final Pattern LINK = Pattern.compile("<a [^>]*>");

    private static final Pattern ELSEWHERE =
            Pattern.compile("(?i)(src|href|action|url\\(|@import|import)\\s*[=( ]\\s*[\"']?(https?:)?//");

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void every_answer_carries_them_whoever_asks_and_whatever_it_is() {
        String mash = server.key(Roles.MASH);
        for (HttpHeaders headers : List.of(
                server.get("/sign-in", null).headers(),
                server.get("/api/v1/staff", null).headers(),
                server.get("/api/v1/staff", mash).headers(),
                server.get("/nothing", mash).headers(),
                server.get("/assets/ooh.css", null).headers(),
                server.get("/feeds/none.ics", null).headers(),
                server.get("/api/v1/on-call?at=never", mash).headers(),
                server.send("POST", "/api/v1/on-call", mash, "text/plain", "").headers())) {
            assertThat(headers.allValues("Content-Security-Policy"))
                    .singleElement()
                    .satisfies(policy -> assertThat(policy)
                            .contains("default-src 'self'", "frame-ancestors 'none'", "form-action 'self'")
                            .doesNotContain("unsafe-inline", "http:", "https:", "*"));
            assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(headers.allValues("Referrer-Policy")).containsExactly("same-origin");
            assertThat(headers.allValues("Strict-Transport-Security")).isEmpty();
        }
    }

    @Test
    void nothing_private_is_kept_by_anybody_on_the_way() {
        String mash = server.key(Roles.MASH);
        assertThat(List.of("/api/v1/on-call", "/on-call", "/sign-in", "/api/v1/staff", "/nothing"))
                .allSatisfy(path -> assertThat(server.get(path, mash).headers().allValues("Cache-Control"))
                        .as(path)
                        .containsExactly("no-store"));
    }

    @Test
    void a_stranger_who_says_that_he_came_over_tls_is_not_believed() {
        assertThat(server.send(server.request("/sign-in", null).header("X-Forwarded-Proto", "https"))
                        .headers()
                        .firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    /** Only the page of who is on call brings a style along, and its policy names the hash of it (decision 0031). */
    private static final String STYLE_BY_HASH = "<style>$unsafe{style}</style>";

    @Test
    void no_page_holds_a_script_or_a_style_or_loads_anything_from_another_host() throws IOException {
        try (Stream<Path> files = Stream.concat(
                Files.walk(Path.of("src/main/jte")), Files.walk(Path.of("src/main/resources/ooh/assets")))) {
            assertThat(files.filter(Files::isRegularFile))
                    .hasSizeGreaterThan(20)
                    .allSatisfy(file -> {
                        String text = Files.readString(file);
                        if (file.toString().endsWith(".jte") || file.toString().endsWith(".svg")) {
                            assertThat(INLINE.matcher(text.replace(STYLE_BY_HASH, ""))
                                            .results()
                                            .map(found -> found.group()))
                                    .as("%s", file)
                                    .isEmpty();
                        }
                        assertThat(ELSEWHERE
                                        .matcher(LINK.matcher(text).replaceAll(""))
                                        .results()
                                        .map(found -> found.group()))
                                .as("%s", file)
                                .isEmpty();
                    });
        }
    }
}
