package ooh.rota;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ooh.problem.Missing;
import ooh.time.Week;
import ooh.trail.Trail;

/** Keeps every publication, for ever as it was published: there is a way in and no way to change. */
@Singleton
public class PublicationStore {
    private final Publications publications;
    private final DraftStore drafts;
    private final Trail trail;

    PublicationStore(Publications publications, DraftStore drafts, Trail trail) {
        this.publications = publications;
        this.drafts = drafts;
        this.trail = trail;
    }

    /**
     * Publishes the draft as the week's next version. Refuses what {@link DraftRota#publish} refuses, and a draft that
     * somebody changed meanwhile; the draft's row is held, so two publications of a week can not race.
     */
    @Transactional
    public PublishedRota publish(DraftRota draft, Inspection inspection, String by, String reason, Instant now) {
        drafts.hold(draft);
        PublishedRota published =
                draft.publish(inspection, publications.lastNumber(draft.week().monday()) + 1, by, reason, now);
        publications.save(PublicationRow.of(published));
        trail.record(RotaChange.published(published.publication(), draft.version()));
        return published;
    }

    public PublishedRota get(Week week, int number) {
        return publications
                .find(week.monday(), number)
                .map(PublicationRow::rota)
                .orElseThrow(() -> new Missing("The week of " + week + " has no publication " + number + "."));
    }

    public Optional<PublishedRota> latest(Week week) {
        return latest(week, week).stream().findFirst();
    }

    /** The newest publication of each published week, first to last week, both included. */
    public List<PublishedRota> latest(Week first, Week last) {
        return publications.latest(first.monday(), last.monday()).stream()
                .map(PublicationRow::rota)
                .toList();
    }

    /** Every publication of the weeks from first to last, both included, in the order of week and number. */
    public List<PublishedRota> every(Week first, Week last) {
        return publications.every(first.monday(), last.monday()).stream()
                .map(PublicationRow::rota)
                .toList();
    }

    /** How many there are of all weeks; another number where anything was published since. */
    public long count() {
        return publications.count();
    }

    /** The week's publications without their assignments, first to last. */
    public List<Publication> history(Week week) {
        return publications.all(week.monday()).stream()
                .map(PublicationRow::publication)
                .toList();
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Publications extends GenericRepository<PublicationRow, LocalDate> {
        void save(PublicationRow row);

        long count();

        @Query("SELECT COALESCE(MAX(number), 0) FROM publication WHERE week = :week")
        int lastNumber(LocalDate week);

        @Query("SELECT * FROM publication WHERE week = :week AND number = :number")
        Optional<PublicationRow> find(LocalDate week, int number);

        @Query("SELECT * FROM publication WHERE week = :week ORDER BY number")
        List<PublicationRow> all(LocalDate week);

        @Query("SELECT * FROM publication WHERE week BETWEEN :first AND :last ORDER BY week, number")
        List<PublicationRow> every(LocalDate first, LocalDate last);

        @Query("SELECT p.* FROM publication p JOIN (SELECT week, MAX(number) AS newest FROM publication"
                + " WHERE week BETWEEN :first AND :last GROUP BY week) n ON p.week = n.week AND p.number = n.newest"
                + " ORDER BY p.week")
        List<PublicationRow> latest(LocalDate first, LocalDate last);
    }

    @MappedEntity("publication")
    record PublicationRow(
            LocalDate week,
            int number,
            Instant publishedAt,
            String publishedBy,
            String reason,
            long hard,
            long medium,
            long soft,
            String assignments) {
        static PublicationRow of(PublishedRota rota) {
            Publication publication = rota.publication();
            return new PublicationRow(
                    publication.week().monday(),
                    publication.number(),
                    publication.publishedAt(),
                    publication.by(),
                    publication.reason(),
                    publication.score().hard(),
                    publication.score().medium(),
                    publication.score().soft(),
                    AssignmentsText.write(rota.assignments()));
        }

        Publication publication() {
            return new Publication(
                    new Week(week), number, publishedAt, publishedBy, reason, new Score(hard, medium, soft));
        }

        PublishedRota rota() {
            return new PublishedRota(publication(), AssignmentsText.read(assignments));
        }
    }
}
