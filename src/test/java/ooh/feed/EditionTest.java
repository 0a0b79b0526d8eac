package ooh.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class EditionTest {
    private static final Instant CHANGED = Instant.parse("2026-09-03T09:05:07.250Z");
    private static final Edition EDITION = new Edition("BEGIN:VCALENDAR\r\n", CHANGED);

    @Test
    void the_etag_is_strong_and_follows_the_content_alone() {
        assertThat(EDITION.etag()).matches("\"[0-9a-f]{64}\"");
        assertThat(new Edition(EDITION.text(), CHANGED.plusSeconds(9)).etag()).isEqualTo(EDITION.etag());
        assertThat(new Edition("else", CHANGED).etag()).isNotEqualTo(EDITION.etag());
    }

    @Test
    void who_has_this_edition_is_not_sent_it_again() {
        assertThat(EDITION.isKnownTo("\"other\", " + EDITION.etag(), null)).isTrue();
        assertThat(EDITION.isKnownTo("W/" + EDITION.etag(), null)).isTrue();
        assertThat(EDITION.isKnownTo("*", null)).isTrue();
        assertThat(EDITION.isKnownTo("\"other\"", null)).isFalse();
        assertThat(EDITION.isKnownTo(null, null)).isFalse();
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
