package ooh.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class EditionTest {
    private static final Instant CHANGED = Instant.parse("2026-09-03T09:05:07.250Z");
    private static final String TEXT = "BEGIN:VCALENDAR\r\n";
    private static final Edition EDITION = Edition.of(TEXT, CHANGED);

    @Test
    void the_etag_is_strong_and_follows_the_content_alone() {
        assertThat(EDITION.etag(false)).matches("\"[0-9a-f]{64}\"");
        assertThat(Edition.of(TEXT, CHANGED.plusSeconds(9)).etag(false)).isEqualTo(EDITION.etag(false));
        assertThat(Edition.of("else", CHANGED).etag(false)).isNotEqualTo(EDITION.etag(false));
    }

    @Test
    void who_has_this_edition_is_not_sent_it_again() {
        assertThat(EDITION.isKnownTo("\"other\", " + EDITION.etag(false), null)).isTrue();
        assertThat(EDITION.isKnownTo("W/" + EDITION.etag(false), null)).isTrue();
        assertThat(EDITION.isKnownTo("*", null)).isTrue();
        assertThat(EDITION.isKnownTo("\"other\"", null)).isFalse();
        assertThat(EDITION.isKnownTo(null, null)).isFalse();
    }

    @Test
    void the_compressed_bytes_have_a_tag_of_their_own_and_either_tag_is_known() throws Exception {
        assertThat(EDITION.etag(true)).matches("\"[0-9a-f]{64}-gzip\"");
        assertThat(EDITION.isKnownTo(EDITION.etag(true), null)).isTrue();
        assertThat(new String(EDITION.bytes(false), StandardCharsets.UTF_8)).isEqualTo(TEXT);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(EDITION.bytes(true))))
                .hasContent(TEXT);
    }

    @Test
    void a_reminder_set_since_is_a_change_too() {
        assertThat(EDITION.changedBy(CHANGED.plusSeconds(60)).lastModified(CHANGED.plusSeconds(90)))
                .contains("Thu, 03 Sep 2026 09:06:07 GMT");
        assertThat(EDITION.changedBy(CHANGED.minusSeconds(60))).isSameAs(EDITION);
    }

    @Test
    void a_date_serves_where_there_is_no_tag() {
        assertThat(EDITION.isKnownTo(null, "Thu, 03 Sep 2026 09:05:07 GMT")).isTrue();
        assertThat(EDITION.isKnownTo(null, "Thu, 03 Sep 2026 09:05:06 GMT")).isFalse();
        assertThat(EDITION.isKnownTo(null, "yesterday")).isFalse();
    }

    @Test
    void a_tag_that_differs_outweighs_a_date_that_agrees() {
        assertThat(EDITION.isKnownTo("\"other\"", "Thu, 03 Sep 2026 09:05:07 GMT"))
                .isFalse();
    }

    @Test
    void the_date_is_given_only_once_its_second_is_over() {
        assertThat(EDITION.lastModified(CHANGED.plusMillis(700))).isEmpty();
        assertThat(EDITION.lastModified(CHANGED.plusMillis(750))).contains("Thu, 03 Sep 2026 09:05:07 GMT");
    }
}
