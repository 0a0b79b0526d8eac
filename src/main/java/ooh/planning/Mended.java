package ooh.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ooh.planning.SicknessCover.Change;
import ooh.rota.Breach;
import ooh.rota.Gap;
import ooh.time.Week;
import org.jspecify.annotations.Nullable;

/** Puts a mended plan into words beside the plan before it: who leaves and takes what, and what that costs. */
final class Mended {
    private final RotaPlan plan;
    private final PlanningProblem opened;
    private final Sickness sickness;
    private final Gaps gaps;
    private final Candidates candidates;
    private final Sentences words;

    Mended(
            RotaPlan plan,
            PlanningProblem opened,
            Sickness sickness,
            Gaps gaps,
            Candidates candidates,
            Sentences words) {
        this.plan = plan;
        this.opened = opened;
        this.sickness = sickness;
        this.gaps = gaps;
        this.candidates = candidates;
        this.words = words;
    }

    List<Change> changes() {
        return moved().stream().map(this::change).toList();
    }

    /** Only those that this change leaves. */
    List<Gap> gaps() {
        Set<String> left = moved().stream()
                .filter(PlannedShift::isUncovered)
                .map(PlannedShift::id)
                .collect(Collectors.toSet());
        return gaps.all().stream().filter(gap -> left.contains(gap.shift())).toList();
    }

    /** A rule that speaks of the same people by more than before was made worse. */
    static List<Breach> worse(List<Breach> before, List<Breach> after) {
        Map<List<Object>, Long> amounts = amounts(before);
        Map<List<Object>, Long> now = amounts(after);
        List<Breach> worse = new ArrayList<>(after);
        worse.removeAll(before);
        worse.removeIf(breach -> now.getOrDefault(subject(breach), 0L) <= amounts.getOrDefault(subject(breach), 0L));
        return worse;
    }

    private static Map<List<Object>, Long> amounts(Collection<Breach> breaches) {
        return breaches.stream().collect(Collectors.toMap(Mended::subject, Breach::amount, Long::sum));
    }

    private static List<Object> subject(Breach breach) {
        return List.of(breach.rule(), breach.people());
    }

    private List<PlannedShift> moved() {
        return plan.shifts().stream()
                .filter(PlannedShift::isOfThisWeek)
                .filter(PlannedShift::isMovedSincePublished)
                .sorted(Comparator.comparing(PlannedShift::span)
                        .thenComparing(PlannedShift::tier)
                        .thenComparing(PlannedShift::id))
                .toList();
    }

    private Change change(PlannedShift duty) {
        Worker takes = duty.person();
        String leaves = leaves(duty);
        Week week = opened.drafts().get(duty.week()).week();
        boolean underWay = leaves.equals(sickness.person()) && sickness.hasBegun(duty);
        return new Change(
                week,
                duty.shift(),
                leaves,
                takes == null ? null : takes.id(),
                underWay,
                sentence(duty, takes, leaves, underWay),
                toRing(duty, takes));
    }

    private String leaves(PlannedShift duty) {
        return Objects.requireNonNull(opened.publishedPersonByShift().get(duty.id()));
    }

    private List<String> toRing(PlannedShift duty, @Nullable Worker takes) {
        Stream<String> lawful =
                candidates.of(duty).stream().filter(Candidate::isLawful).map(Candidate::personId);
        return Stream.concat(Stream.ofNullable(takes).map(Worker::id), lawful)
                .distinct()
                .toList();
    }

    private String sentence(PlannedShift duty, @Nullable Worker takes, String leaves, boolean underWay) {
        String when = words.duty(duty);
        boolean absent = leaves.equals(sickness.person());
        if (takes == null) {
            return words.say(absent ? "sickness.nobody" : "sickness.standsDown", "", when, name(leaves));
        }
        String key = underWay ? "sickness.takesOver" : absent ? "sickness.takes" : "sickness.moves";
        return words.say(key, name(takes.id()), when, name(leaves), instead(leaves));
    }

    /** What somebody takes in this change. */
    private String instead(String person) {
        return moved().stream()
                .filter(duty -> duty.person() != null && duty.worker().id().equals(person))
                .map(words::duty)
                .collect(Collectors.joining(", "));
    }

    private String name(String id) {
        return opened.staff().find(id).map(person -> person.name()).orElse(id);
    }
}
