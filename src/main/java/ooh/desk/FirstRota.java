package ooh.desk;

import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ooh.planning.Effort;
import ooh.planning.LowerBound;
import ooh.planning.Planner;
import ooh.planning.PlanningProblem;
import ooh.planning.Progress;
import ooh.problem.Refused;
import ooh.rota.Assignment;
import ooh.rota.Breach;
import ooh.rota.DraftRota;
import ooh.rota.DraftStore;
import ooh.rota.Gap;
import ooh.rota.Inspection;
import ooh.rota.Level;
import ooh.rota.PublicationStore;
import ooh.rota.PublishedRota;
import ooh.rota.Score;
import ooh.time.ServiceCalendar;
import ooh.time.Week;

/** The main job from the terminal: plans and publishes the week under way and the coming one, and says what it did. */
@Singleton
public class FirstRota {
    private static final int SECONDS_A_WEEK = 5;
    private static final String REASON = "First rota of a new service, published from the terminal.";

    private final ServiceCalendar calendar;
    private final DraftStore drafts;
    private final PublicationStore publications;
    private final Desk desk;
    private final Planner planner;

    FirstRota(ServiceCalendar calendar, DraftStore drafts, PublicationStore publications, Desk desk, Planner planner) {
        this.calendar = calendar;
        this.drafts = drafts;
        this.publications = publications;
        this.desk = desk;
        this.planner = planner;
    }

    public void makeAndPublish(Instant now, PrintStream out) {
        Week underWay = calendar.weekOf(now);
        for (Week week : List.of(underWay, underWay.next())) {
            if (publications.latest(week).isPresent()) {
                out.println("The week of " + week + " is published already.");
            } else {
                makeAndPublish(week, now, out);
            }
        }
    }

    private void makeAndPublish(Week week, Instant now, PrintStream out) {
        drafts.create(desk.newDraft(week));
        PlanningProblem problem = desk.problem(drafts.get(week));
        out.println("Planning the week of " + week + " for " + SECONDS_A_WEEK + " seconds at most …");
        desk.cautions(now).forEach(caution -> out.println("  " + caution));
        desk.capacity(problem).forEach(capacity -> out.println("  " + capacity.sentence()));
        long startedAt = System.nanoTime();
        Ticker ticker = new Ticker(out);
        DraftRota planned = planner.plan(problem, Effort.seconds(SECONDS_A_WEEK), ticker);
        double seconds = (System.nanoTime() - startedAt) / 1e9;
        DraftRota saved = drafts.save(planned);
        Inspection inspection = planner.inspect(problem.with(saved));
        report(saved, inspection, seconds, out);
        out.println("  " + desk.cost(saved).sentence());
        LowerBound bound = ticker.bound.equals(LowerBound.NOTHING_COUNTED) ? planner.lowerBound(problem) : ticker.bound;
        out.println("  " + bound.sentence(inspection.gaps().size()) + " " + bound.distance(inspection.score()));
        publish(saved, inspection, now, out);
    }

    private void publish(DraftRota draft, Inspection inspection, Instant now, PrintStream out) {
        try {
            PublishedRota published = publications.publish(draft, inspection, "first-rota", REASON, now);
            out.println("  Published as version " + published.publication().number() + ".");
        } catch (Refused refused) {
            out.println("  Not published. " + refused.getMessage());
        }
    }

    private static void report(DraftRota draft, Inspection inspection, double seconds, PrintStream out) {
        long covered =
                draft.assignments().stream().filter(Assignment::isCovered).count();
        List<Breach> unlawful = inspection.breaches(Level.HARD);
        out.printf(
                "  %d shifts: %d covered, %d open; %d unlawful or unsafe breaches; %.1f seconds.%n",
                draft.assignments().size(), covered, inspection.gaps().size(), unlawful.size(), seconds);
        unlawful.forEach(breach -> out.println("  - " + breach.sentence()));
        inspection.gaps().stream().map(Gap::sentence).forEach(sentence -> out.println("  - " + sentence));
    }

    /** A line each second while the planner works; remembers what no rota can better, as far as it was counted. */
    private static final class Ticker implements Progress {
        private final PrintStream out;
        private Duration next = Duration.ofSeconds(1);
        private LowerBound bound = LowerBound.NOTHING_COUNTED;

        Ticker(PrintStream out) {
            this.out = out;
        }

        @Override
        public boolean goOn(Score best, Duration elapsed, LowerBound known) {
            bound = known;
            if (elapsed.compareTo(next) >= 0) {
                next = next.plusSeconds(1);
                out.printf(
                        "  %d s: cover %d, fairness and wishes %d. %s%n",
                        elapsed.toSeconds(), best.medium(), best.soft(), bound.distance(best));
            }
            return true;
        }
    }
}
