package ooh.rota;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ooh.problem.Missing;
import ooh.problem.Moved;
import ooh.problem.Refused;
import ooh.time.Week;
import ooh.trail.Trail;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one draft a week, and what it was before each of its last changes. Saving is compare-and-set on the draft's version,
 * so that nobody overwrites what they never saw.
 */
@Singleton
public class DraftStore {
    /** More steps than a coordinator would take back one by one. */
    private static final int STEPS_KEPT = 100;

    private final Drafts drafts;
    private final EarlierDrafts earlier;
    private final Trail trail;

    DraftStore(Drafts drafts, EarlierDrafts earlier, Trail trail) {
        this.drafts = drafts;
        this.earlier = earlier;
        this.trail = trail;
    }

    public Optional<DraftRota> find(Week week) {
        return drafts.findById(week.monday()).map(DraftRow::draft);
    }

    public DraftRota get(Week week) {
        return find(week).orElseThrow(() -> missing(List.of(week)));
    }

    /** The drafts of so many weeks from the first on; where some are missing, all of them are named. */
    public List<DraftRota> get(Week first, int weeks) {
        List<Week> wanted = Stream.iterate(first, Week::next).limit(weeks).toList();
        List<DraftRota> found =
                wanted.stream().flatMap(week -> find(week).stream()).toList();
        if (found.size() < weeks) {
            List<Week> missing = new ArrayList<>(wanted);
            found.forEach(draft -> missing.remove(draft.week()));
            throw missing(missing);
        }
        return found;
    }

    private static Missing missing(List<Week> weeks) {
        boolean one = weeks.size() == 1;
        return new Missing("There is no draft for the " + (one ? "week" : "weeks") + " of " + joined("", weeks)
                + ". Make " + (one ? "one" : "them") + " first: " + joined("PUT /api/v1/rotas/", weeks) + ".");
    }

    private static String joined(String before, List<Week> weeks) {
        return weeks.stream().map(week -> before + week).collect(Collectors.joining(", "));
    }

    /** Keeps the draft if the week has none; false, and nothing changed, if somebody was there before. */
    public boolean create(DraftRota draft) {
        if (drafts.existsById(draft.week().monday())) {
            return false;
        }
        try {
            createNew(draft);
            return true;
        } catch (DataAccessException e) {
            if (drafts.existsById(draft.week().monday())) {
                return false;
            }
            throw e;
        }
    }

    @Transactional
    void createNew(DraftRota draft) {
        drafts.save(DraftRow.of(draft));
        trail.record(RotaChange.made(draft));
    }

    /** Saves the changed draft as the next version, or refuses with {@link Moved} where its version is no longer the newest. */
    @Transactional
    public DraftRota save(DraftRota changed) {
        return save(changed, changed.version());
    }

    /** What the draft was before its last change that still stands, if that is known. */
    public Optional<DraftRota> before(DraftRota draft) {
        return earlier.find(draft.week().monday(), draft.version())
                .flatMap(step -> Optional.ofNullable(step.beforeVersion()))
                .flatMap(version -> earlier.find(draft.week().monday(), version))
                .map(step -> new DraftRota(draft.week(), step.version(), AssignmentsText.read(step.assignments())));
    }

    /**
     * Takes back the last change that still stands, as a new version; done again it takes back the one before. Refuses a
     * draft of which nothing earlier is known, and one that was changed meanwhile.
     */
    @Transactional
    public DraftRota undo(DraftRota draft) {
        DraftRota before = before(draft)
                .orElseThrow(() -> new Refused("The last change to the draft of the week of " + draft.week()
                        + " can not be undone, because nothing earlier of it is kept."));
        Long beforeThat = earlier.find(draft.week().monday(), before.version())
                .map(EarlierRow::beforeVersion)
                .orElse(null);
        return save(new DraftRota(draft.week(), draft.version(), before.assignments()), beforeThat);
    }

    /** @param before the version that undoing this one leads back to */
    private DraftRota save(DraftRota changed, @Nullable Long before) {
        LocalDate week = changed.week().monday();
        DraftRota next = changed.atVersion(changed.version() + 1);
        String assignments = AssignmentsText.write(next.assignments());
        Optional<DraftRow> old = drafts.findById(week);
        // First of all, because it holds the draft's row: whoever is second finds it moved.
        if (drafts.replace(week, changed.version(), next.version(), assignments) == 0) {
            throw moved(changed);
        }
        if (earlier.find(week, changed.version()).isEmpty()) {
            old.ifPresent(row -> earlier.save(new EarlierRow(week, row.version(), null, row.assignments())));
        }
        earlier.save(new EarlierRow(week, next.version(), before, assignments));
        earlier.forget(week, next.version() - STEPS_KEPT);
        old.ifPresent(row ->
                trail.record(RotaChange.changed(row.draft(), next, before == null || before != changed.version())));
        return next;
    }

    /** Saves them all as {@link #save} does, or where one moved none. */
    @Transactional
    public List<DraftRota> saveAll(List<DraftRota> changed) {
        return changed.stream().map(this::save).toList();
    }

    /** Holds the draft at this version until the transaction around it ends, or refuses with {@link Moved}. */
    void hold(DraftRota draft) {
        if (drafts.hold(draft.week().monday(), draft.version()) == 0) {
            throw moved(draft);
        }
    }

    /** Holds the drafts of all these weeks, first to last, until the transaction around it ends: none is published meanwhile. */
    public void hold(Week first, Week last) {
        drafts.hold(first.monday(), last.monday());
    }

    private Moved moved(DraftRota draft) {
        String now =
                find(draft.week()).map(found -> "at version " + found.version()).orElse("gone");
        return new Moved(
                "The draft of the week of " + draft.week() + " can not be changed or published, because version "
                        + draft.version() + " was read and it is now " + now + ". Read it again, then decide.");
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Drafts extends CrudRepository<DraftRow, LocalDate> {
        @Query(
                "UPDATE draft_rota SET version = :next, assignments = :assignments WHERE week = :week AND version = :version")
        long replace(LocalDate week, long version, long next, String assignments);

        @Query("UPDATE draft_rota SET version = :version WHERE week = :week AND version = :version")
        long hold(LocalDate week, long version);

        @Query("SELECT week FROM draft_rota WHERE week BETWEEN :first AND :last ORDER BY week FOR UPDATE")
        List<LocalDate> hold(LocalDate first, LocalDate last);
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface EarlierDrafts extends GenericRepository<EarlierRow, LocalDate> {
        void save(EarlierRow row);

        @Query("SELECT * FROM earlier_draft WHERE week = :week AND version = :version")
        Optional<EarlierRow> find(LocalDate week, long version);

        @Query("DELETE FROM earlier_draft WHERE week = :week AND version < :version")
        long forget(LocalDate week, long version);
    }

    @MappedEntity("earlier_draft")
    record EarlierRow(
            LocalDate week, long version, @Nullable Long beforeVersion, String assignments) {}

    @MappedEntity("draft_rota")
    record DraftRow(@Id LocalDate week, long version, String assignments) {
        static DraftRow of(DraftRota draft) {
            return new DraftRow(draft.week().monday(), draft.version(), AssignmentsText.write(draft.assignments()));
        }

        DraftRota draft() {
            return new DraftRota(new Week(week), version, AssignmentsText.read(assignments));
        }
    }
}
