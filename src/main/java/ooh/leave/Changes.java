package ooh.leave;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ooh.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a reading of a calendar makes of the proposals there were. The same event is proposed once; one that moved moves its
 * proposal; one that vanished takes it back. What was confirmed is never touched here: its move or end is proposed.
 */
record Changes(List<Proposal> put, List<Proposal> withdrawn) {
    /**
     * Which calendar is read: a person's, by a name that stays. One that {@code isWhole} lacks what is not in it; a file
     * without a name may be a single event, and withdraws nothing.
     */
    record Source(String person, String calendar, boolean isWhole) {}

    /** Everything known of the person, of other calendars too; the window is what was read. */
    static Changes of(
            Source source, List<Busy> read, List<Proposal> pending, List<Decision> decided, Span window, Instant now) {
        Known known = Known.of(source, pending, decided);
        Map<String, Span> readByEvent = new LinkedHashMap<>();
        read.forEach(busy -> readByEvent.put(busy.event(), busy.span()));
        Set<String> events = new LinkedHashSet<>(readByEvent.keySet());
        if (source.isWhole()) {
            events.addAll(known.pendingByEvent().keySet());
            events.addAll(known.decidedByEvent().keySet());
        }
        Changes changes = new Changes(new ArrayList<>(), new ArrayList<>());
        for (String event : events) {
            Span span = readByEvent.get(event);
            Proposal wanted = span != null
                    ? known.wantedOf(event, span, source, now)
                    : known.wantedOfVanished(event, window, source, now);
            Proposal before = known.pendingByEvent().get(event);
            if (wanted != null && !wanted.equals(before)) {
                changes.put().add(wanted);
            } else if (wanted == null && before != null) {
                changes.withdrawn().add(before);
            }
        }
        return changes;
    }

    boolean areNone() {
        return put.isEmpty() && withdrawn.isEmpty();
    }

    /** "2 changes proposed, 1 proposal taken back." */
    String inWords() {
        return (put.size() == 1 ? "1 change" : put.size() + " changes") + " proposed, "
                + (withdrawn.size() == 1 ? "1 proposal" : withdrawn.size() + " proposals") + " taken back.";
    }

    /** What is known of the events of this calendar, and what other calendars said already. */
    private record Known(
            Map<String, Proposal> pendingByEvent, Map<String, List<Decision>> decidedByEvent, Set<Busy> elsewhere) {

        static Known of(Source source, List<Proposal> pending, List<Decision> decided) {
            Known known = new Known(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashSet<>());
            for (Proposal proposal : pending) {
                if (proposal.calendar().equals(source.calendar())) {
                    known.pendingByEvent().put(proposal.event(), proposal);
                } else {
                    known.elsewhere().add(new Busy(proposal.event(), proposal.span()));
                }
            }
            decided.stream().sorted(Comparator.comparing(Decision::at)).forEach(decision -> {
                Proposal proposal = decision.proposal();
                if (proposal.calendar().equals(source.calendar())) {
                    known.decidedByEvent()
                            .computeIfAbsent(proposal.event(), none -> new ArrayList<>())
                            .add(decision);
                } else {
                    known.elsewhere().add(new Busy(proposal.event(), proposal.span()));
                }
            });
            return known;
        }

        /** The proposal that there should be of an event that is in the calendar; null where none is wanted. */
        @Nullable
        Proposal wantedOf(String event, Span span, Source source, Instant now) {
            Span standing = standing(event);
            Proposal before = pendingByEvent.get(event);
            if (span.equals(standing) || wasSetAside(event, span, false)) {
                return null;
            }
            if (before != null && before.says(span, standing)) {
                return before;
            }
            if (before == null && standing == null && elsewhere.contains(new Busy(event, span))) {
                return null;
            }
            return proposal(event, span, standing, false, source, now);
        }

        /** The proposal that there should be of an event that is in the calendar no more. */
        @Nullable
        Proposal wantedOfVanished(String event, Span window, Source source, Instant now) {
            Span standing = standing(event);
            // What lies outside the window was not looked for.
            if (standing == null || !standing.overlaps(window) || wasSetAside(event, standing, true)) {
                return null;
            }
            Proposal before = pendingByEvent.get(event);
            return before != null && before.gone() ? before : proposal(event, standing, standing, true, source, now);
        }

        private Proposal proposal(
                String event, Span span, @Nullable Span standing, boolean gone, Source source, Instant now) {
            Proposal before = pendingByEvent.get(event);
            String id = before == null ? UUID.randomUUID().toString() : before.id();
            return new Proposal(id, source.person(), source.calendar(), event, span, standing, gone, now);
        }

        /** The absence of the event that was confirmed last. */
        private @Nullable Span standing(String event) {
            Span standing = null;
            for (Decision decision : decidedByEvent.getOrDefault(event, List.of())) {
                if (decision.accepted()) {
                    standing = decision.proposal().gone()
                            ? null
                            : decision.proposal().span();
                }
            }
            return standing;
        }

        /** Whether the last word on the event was to set this aside. */
        private boolean wasSetAside(String event, Span span, boolean gone) {
            List<Decision> decisions = decidedByEvent.getOrDefault(event, List.of());
            if (decisions.isEmpty()) {
                return false;
            }
            Decision last = decisions.get(decisions.size() - 1);
            return !last.accepted()
                    && last.proposal().gone() == gone
                    && last.proposal().span().equals(span);
        }
    }
}
