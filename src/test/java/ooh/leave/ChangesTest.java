package ooh.leave;

import static ooh.leave.Ics.span;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import ooh.leave.Changes.Source;
import ooh.time.Span;
import org.junit.jupiter.api.Test;

/** Readings of one calendar, one after the other, and what the person answers between them. */
class ChangesTest {
    private static final Source WHOLE = new Source("bell", "subscription", true);
    private static final Span WEEK = span("2026-12-01T00:00:00Z", "2026-12-08T00:00:00Z");
    private static final Span LATER = span("2026-12-15T00:00:00Z", "2026-12-22T00:00:00Z");

    private final List<Proposal> pending = new ArrayList<>();
    private final List<Decision> decided = new ArrayList<>();
    private Instant now = Ics.NOW;

    @Test
    void the_same_event_is_proposed_once() {
        assertThat(reading(WHOLE, WEEK)).isEqualTo("new 2026-12-01");
        assertThat(reading(WHOLE, WEEK)).isEqualTo("new 2026-12-01");
        accept();
        assertThat(reading(WHOLE, WEEK)).isEmpty();
    }

    @Test
    void a_proposal_moves_with_its_event_and_keeps_its_name() {
        reading(WHOLE, WEEK);
        String id = pending.get(0).id();
        assertThat(reading(WHOLE, LATER)).isEqualTo("new 2026-12-15");
        assertThat(pending.get(0).id()).isEqualTo(id);
    }

    @Test
    void what_vanished_before_anybody_decided_is_taken_back() {
        reading(WHOLE, WEEK);
        assertThat(reading(WHOLE)).isEmpty();
    }

    @Test
    void a_single_event_takes_nothing_back() {
        Source upload = new Source("bell", "upload", false);
        reading(upload, WEEK);
        assertThat(reading(upload)).isEqualTo("new 2026-12-01");
    }

    @Test
    void what_was_confirmed_and_moved_is_proposed_as_a_move() {
        reading(WHOLE, WEEK);
        accept();
        assertThat(reading(WHOLE, LATER)).isEqualTo("moved 2026-12-15 from 2026-12-01");
        assertThat(reading(WHOLE, LATER)).isEqualTo("moved 2026-12-15 from 2026-12-01");
        accept();
        assertThat(reading(WHOLE, LATER)).isEmpty();
        assertThat(reading(WHOLE)).isEqualTo("gone 2026-12-15");
    }

    @Test
    void what_moved_and_came_back_is_proposed_no_more() {
        reading(WHOLE, WEEK);
        accept();
        reading(WHOLE, LATER);
        assertThat(reading(WHOLE, WEEK)).isEmpty();
    }

    @Test
    void what_was_confirmed_and_vanished_is_proposed_as_gone_until_it_is_decided() {
        reading(WHOLE, WEEK);
        accept();
        assertThat(reading(WHOLE)).isEqualTo("gone 2026-12-01");
        assertThat(reading(WHOLE)).isEqualTo("gone 2026-12-01");
        setAside();
        assertThat(reading(WHOLE)).isEmpty();
    }

    @Test
    void what_came_back_after_it_was_gone_is_new() {
        reading(WHOLE, WEEK);
        accept();
        reading(WHOLE);
        accept();
        assertThat(reading(WHOLE)).isEmpty();
        assertThat(reading(WHOLE, WEEK)).isEqualTo("new 2026-12-01");
    }

    @Test
    void what_is_over_has_not_vanished() {
        reading(WHOLE, WEEK);
        accept();
        now = WEEK.to();
        assertThat(reading(WHOLE)).isEmpty();
    }

    @Test
    void what_was_set_aside_is_proposed_again_only_where_it_moved() {
        reading(WHOLE, WEEK);
        setAside();
        assertThat(reading(WHOLE, WEEK)).isEmpty();
        assertThat(reading(WHOLE)).isEmpty();
        assertThat(reading(WHOLE, LATER)).isEqualTo("new 2026-12-15");
    }

    @Test
    void what_another_calendar_said_already_is_not_proposed_again() {
        reading(WHOLE, WEEK);
        Source upload = new Source("bell", "upload", false);
        assertThat(reading(upload, WEEK)).isEqualTo("new 2026-12-01");
        accept();
        assertThat(reading(upload, WEEK)).isEmpty();
    }

    /** The event at this time, or not at all; says what waits for an answer then. */
    private String reading(Source source, Span... at) {
        now = now.plusSeconds(60);
        Changes changes = Changes.of(
                source,
                List.of(at).stream().map(span -> new Busy("event", span)).toList(),
                pending,
                decided,
                BusyTimes.window(now),
                now);
        changes.put().forEach(put -> pending.removeIf(before -> before.id().equals(put.id())));
        pending.removeAll(changes.withdrawn());
        pending.addAll(changes.put());
        return String.join(
                ", ",
                pending.stream()
                        .map(one -> one.kind() + " " + day(one.span())
                                + (one.kind().equals("moved") && one.standing() != null
                                        ? " from " + day(one.standing())
                                        : ""))
                        .toList());
    }

    private static String day(Span span) {
        return span.from().toString().substring(0, 10);
    }

    private void accept() {
        decide(true);
    }

    private void setAside() {
        decide(false);
    }

    private void decide(boolean accepted) {
        now = now.plusSeconds(60);
        pending.forEach(proposal -> decided.add(new Decision(proposal, accepted, "test", now)));
        pending.clear();
    }
}
