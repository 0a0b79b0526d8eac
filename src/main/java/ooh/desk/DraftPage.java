package ooh.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ooh.demand.DemandProfile;
import ooh.rota.Assignment;
import ooh.rota.Breach;
import ooh.rota.DraftRota;
import ooh.rota.Gap;
import ooh.rota.Inspection;
import ooh.rota.Level;
import ooh.rota.Publication;
import ooh.rota.RotaCost;
import ooh.rota.ShiftChange;
import ooh.rota.WeekGrid;
import ooh.time.ServiceCalendar;
import ooh.time.SpokenTime;
import org.jspecify.annotations.Nullable;

/**
 * A draft as the coordinator works on it: the week as one table with the demand above it, what is wrong in words, and what
 * the last change was, so that it can be undone.
 */
public record DraftPage(
        String week,
        long version,
        String title,
        String published,
        List<Mark> state,
        String cost,
        List<String> lastChange,
        List<Day> days,
        List<TierRows> tiers,
        List<Judged> judged,
        List<String> cautions) {
    private static final int CHANGES_TOLD = 5;

    /** Something that is said in words, in colour and by a shape: "▲ 3 places are open". */
    public record Mark(String colour, String shape, String words) {}

    public record Day(String name, String expected, String bars) {}

    public record TierRows(String tier, List<Row> rows) {}

    public record Row(String times, List<List<Place>> cells) {}

    /** One shift in a cell. {@code label} is what a screen reader says of it; {@code wrong} are the sentences of its breaches. */
    public record Place(
            String id,
            String who,
            boolean held,
            boolean gap,
            boolean spare,
            boolean pinned,
            boolean unlawful,
            String label,
            List<String> wrong) {}

    /** The breaches of one level under a heading, each with the shifts that it concerns. */
    public record Judged(String heading, boolean open, List<Sentence> sentences) {}

    public record Sentence(String words, @Nullable String shift) {}

    /** What the page is made of, read at one time. */
    record Material(
            DraftRota draft,
            Optional<DraftRota> before,
            Inspection inspection,
            RotaCost cost,
            List<Publication> publications,
            DemandProfile demand,
            List<String> cautions) {}

    static DraftPage of(Material made, RotaWords words, ServiceCalendar calendar) {
        DraftRota draft = made.draft();
        SpokenTime spoken = words.spoken();
        WeekGrid<Assignment> grid = WeekGrid.of(
                draft.assignments(),
                assignment -> assignment.shift().tier(),
                assignment -> assignment.shift().span(),
                draft.week(),
                calendar);
        DemandStrip strip = new DemandStrip(made.demand(), grid.days(), calendar);
        return new DraftPage(
                draft.week().toString(),
                draft.version(),
                "Draft rota of the week of " + spoken.date(draft.week().monday()),
                published(made.publications(), spoken),
                state(made.inspection()),
                made.cost().sentence(),
                made.before().map(before -> lastChange(before, draft, words)).orElse(List.of()),
                grid.days().stream().map(day -> day(day, strip, spoken)).toList(),
                grid.tiers().stream()
                        .map(tier -> new TierRows(
                                RotaWords.sentence(tier.tier().title()),
                                tier.rows().stream()
                                        .map(row -> row(row, made.inspection(), words))
                                        .toList()))
                        .toList(),
                judged(made.inspection()),
                made.cautions());
    }

    private static String published(List<Publication> publications, SpokenTime spoken) {
        if (publications.isEmpty()) {
            return "Not published yet.";
        }
        Publication last = publications.get(publications.size() - 1);
        return "Publication " + last.number() + " was made on " + spoken.datedMoment(last.publishedAt()) + " by "
                + last.by() + ".";
    }

    private static List<Mark> state(Inspection inspection) {
        List<Mark> marks = new ArrayList<>();
        int unlawful = inspection.breaches(Level.HARD).size();
        int gaps = inspection.gaps().size();
        int unwelcome = inspection.breaches(Level.SOFT).size();
        marks.add(
                unlawful == 0
                        ? new Mark("green", "✓", "Everything is lawful and safe")
                        : new Mark(
                                "red", "✕", unlawful + (unlawful == 1 ? " thing is" : " things are") + " not allowed"));
        marks.add(
                gaps == 0
                        ? new Mark("green", "✓", "Every shift has somebody")
                        : new Mark("yellow", "▲", gaps + (gaps == 1 ? " shift has" : " shifts have") + " nobody"));
        if (unwelcome > 0) {
            marks.add(new Mark("grey", "•", unwelcome + (unwelcome == 1 ? " thing is" : " things are") + " unwelcome"));
        }
        return marks;
    }

    private static List<String> lastChange(DraftRota before, DraftRota now, RotaWords words) {
        List<ShiftChange> changes = ShiftChange.between(before.assignments(), now.assignments());
        return changes.isEmpty()
                ? List.of("Nobody has another shift: what is pinned or overridden changed.")
                : words.changes(changes, CHANGES_TOLD);
    }

    private static Day day(LocalDate day, DemandStrip strip, SpokenTime spoken) {
        return new Day(spoken.day(day), strip.words(day), strip.bars(day));
    }

    private static Row row(WeekGrid.Row<Assignment> row, Inspection inspection, RotaWords words) {
        return new Row(
                row.times(),
                row.cells().stream()
                        .map(cell -> cell.stream()
                                .map(assignment -> place(assignment, inspection, words))
                                .toList())
                        .toList());
    }

    private static Place place(Assignment assignment, Inspection inspection, RotaWords words) {
        String id = assignment.shift().id();
        List<Breach> unlawful = inspection.breaches(Level.HARD).stream()
                .filter(breach -> breach.shifts().contains(id))
                .toList();
        List<String> wrong =
                new ArrayList<>(unlawful.stream().map(Breach::sentence).toList());
        inspection.gaps().stream()
                .filter(gap -> gap.shift().equals(id))
                .map(Gap::sentence)
                .forEach(wrong::add);
        return new Place(
                id,
                assignment.isCovered()
                        ? words.name(assignment.person())
                        : assignment.shift().isSpare() ? "Spare" : "Nobody",
                assignment.isCovered(),
                assignment.isMissed(),
                assignment.shift().isSpare(),
                assignment.pinned(),
                !unlawful.isEmpty(),
                words.shift(assignment.shift()),
                wrong);
    }

    private static List<Judged> judged(Inspection inspection) {
        List<Judged> judged = new ArrayList<>();
        add(judged, "Not allowed: these must be mended before the rota is published", true, inspection, Level.HARD);
        List<Sentence> gaps = inspection.gaps().stream()
                .map(gap -> new Sentence(gap.sentence(), gap.shift()))
                .toList();
        if (!gaps.isEmpty()) {
            judged.add(new Judged("Shifts that nobody has (" + gaps.size() + ")", true, gaps));
        }
        add(judged, "Unwelcome, unfair or dear", false, inspection, Level.SOFT);
        return judged;
    }

    private static void add(List<Judged> judged, String heading, boolean open, Inspection inspection, Level level) {
        List<Sentence> sentences = inspection.breaches(level).stream()
                .map(breach -> new Sentence(
                        breach.sentence(),
                        breach.shifts().isEmpty() ? null : breach.shifts().get(0)))
                .toList();
        if (!sentences.isEmpty()) {
            judged.add(new Judged(heading + " (" + sentences.size() + ")", open, sentences));
        }
    }
}
