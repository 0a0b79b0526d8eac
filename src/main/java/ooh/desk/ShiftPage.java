package ooh.desk;

import java.util.List;
import java.util.stream.Stream;
import ooh.pay.Pounds;
import ooh.planning.Candidate;
import ooh.planning.Move;
import ooh.rota.Assignment;
import ooh.rota.Breach;
import ooh.rota.DraftRota;
import ooh.rota.Level;

/**
 * One shift of a draft: everyone who could have it, best first, and every other place where whoever has it could be, each
 * with what that would breach and cost, said before it is done.
 */
public record ShiftPage(
        String week,
        String id,
        long version,
        String title,
        String who,
        boolean held,
        boolean pinned,
        List<Option> candidates,
        List<Option> moves) {
    /** {@code value} is what its button sends; {@code unlawful} and {@code worse} are the sentences of the breaches it makes. */
    public record Option(
            String value, String name, boolean now, List<String> unlawful, List<String> worse, String difference) {}

    static ShiftPage of(DraftRota draft, String id, List<Candidate> candidates, List<Move> moves, RotaWords words) {
        Assignment assignment = draft.assignment(id);
        return new ShiftPage(
                draft.week().toString(),
                id,
                draft.version(),
                words.shift(assignment.shift()),
                RotaWords.sentence(words.name(assignment.person())),
                assignment.isCovered(),
                assignment.pinned(),
                candidates.stream()
                        .map(candidate -> option(candidate, assignment, words))
                        .toList(),
                moves.stream().map(move -> option(move, draft, words)).toList());
    }

    private static Option option(Candidate candidate, Assignment assignment, RotaWords words) {
        boolean now = candidate.personId().equals(assignment.person());
        return new Option(
                candidate.personId(),
                words.name(candidate.personId()),
                now,
                sentences(candidate.breaches(), true),
                sentences(candidate.breaches(), false),
                now
                        ? "Has it now: " + Pounds.say(candidate.pence()) + "."
                        : Pounds.say(candidate.pence()) + ". "
                                + candidate.fromNow().sentence());
    }

    private static Option option(Move move, DraftRota draft, RotaWords words) {
        String place = words.shift(draft.assignment(move.shift()).shift());
        return new Option(
                move.shift(),
                move.other() == null ? place + " (open)" : place + ", in exchange with " + words.name(move.other()),
                false,
                sentences(move.breaches(), true),
                sentences(move.breaches(), false),
                move.difference().sentence());
    }

    private static List<String> sentences(List<Breach> breaches, boolean hard) {
        Stream<Breach> ofLevel = breaches.stream().filter(breach -> (breach.level() == Level.HARD) == hard);
        return ofLevel.map(Breach::sentence).toList();
    }
}
