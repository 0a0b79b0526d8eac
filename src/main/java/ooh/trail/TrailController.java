package ooh.trail;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ooh.problem.CsvRows;
import ooh.problem.MayBeRefused;
import ooh.time.ServiceCalendar;
import org.jspecify.annotations.Nullable;

/** The trail, searched, as a file, and walked to see whether it is whole: for administrators. */
@Controller
@Tag(name = "Trail")
@Secured(TrailController.ADMINISTRATOR)
@MayBeRefused
class TrailController {
    /** As the room of access has it, which stands above this one. */
    static final String ADMINISTRATOR = "ADMINISTRATOR";

    private static final int ROWS_A_PAGE = 100;
    private static final int MOST_ROWS_A_FILE = 100_000;
    private static final List<String> COLUMNS = List.of(
            "seq",
            "at",
            "who",
            "name",
            "role",
            "person",
            "from",
            "operation",
            "subject",
            "before",
            "after",
            "why",
            "hash");

    private final EntryStore entries;
    private final Walk walk;
    private final NumbersShown shown;
    private final ServiceCalendar calendar;

    TrailController(EntryStore entries, Walk walk, NumbersShown shown, ServiceCalendar calendar) {
        this.entries = entries;
        this.walk = walk;
        this.shown = shown;
        this.calendar = calendar;
    }

    @Schema(name = "TrailPart")
    record Found(
            List<Entry> rows,

            @Schema(description = "Ask again with before set to this for older ones; null where there are none")
            @Nullable
            Long next) {}

    @Operation(
            summary = "The trail: who did what, when, from where, what stood before and after, and why; newest first",
            description =
                    "who is an id or part of a name; what is an operation (staff.absences) or its beginning (staff);"
                            + " from and to are days or instants; text is looked for in subject, before, after and why.")
    @Get("/api/v1/audit")
    Found find(
            @Nullable @QueryValue String who,
            @Nullable @QueryValue String what,
            @Nullable @QueryValue String subject,
            @Nullable @QueryValue String from,
            @Nullable @QueryValue String to,
            @Nullable @QueryValue String text,
            @Nullable @QueryValue Long before) {
        return found(Wanted.of(who, what, subject, from, to, text, before, calendar.zone()));
    }

    @Operation(
            summary = "The same as a file, the newest 100,000 rows of it",
            description = "What a spreadsheet would take for a formula begins with an apostrophe.")
    @Get(value = "/api/v1/audit.csv", produces = "text/csv")
    HttpResponse<String> file(
            @Nullable @QueryValue String who,
            @Nullable @QueryValue String what,
            @Nullable @QueryValue String subject,
            @Nullable @QueryValue String from,
            @Nullable @QueryValue String to,
            @Nullable @QueryValue String text) {
        shown.write();
        Wanted wanted = Wanted.of(who, what, subject, from, to, text, null, calendar.zone());
        List<List<String>> rows = new ArrayList<>();
        entries.find(wanted, MOST_ROWS_A_FILE).forEach(entry -> rows.add(line(entry)));
        return HttpResponse.ok(CsvRows.of(COLUMNS, rows))
                .header("Content-Disposition", "attachment; filename=\"trail.csv\"");
    }

    @Operation(
            summary = "Walks along the whole trail: whether a row was removed, altered or put in another's place",
            description = "Note headSeal somewhere else now and then, and ask with it: whoever could write all rows and"
                    + " the head anew is seen only so.")
    @Get("/api/v1/audit/verification")
    Verification verify(@Nullable @QueryValue String seal) {
        shown.write();
        return walk.verify(seal == null || seal.isBlank() ? null : seal.strip());
    }

    @Hidden
    @Get("/trail")
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> page(
            @Nullable @QueryValue String who,
            @Nullable @QueryValue String what,
            @Nullable @QueryValue String from,
            @Nullable @QueryValue String to,
            @Nullable @QueryValue String text,
            @Nullable @QueryValue Long before,
            Authentication caller) {
        Found found = found(Wanted.of(who, what, null, from, to, text, before, calendar.zone()));
        TrailPage page = TrailPage.of(
                found.rows(), found.next(), TrailPage.Typed.of(who, what, from, to, text), calendar.zone());
        return new ModelAndView<>("trail", Map.of("page", page, "who", caller.getName()));
    }

    private Found found(Wanted wanted) {
        shown.write();
        List<Entry> rows = entries.find(wanted, ROWS_A_PAGE + 1);
        boolean more = rows.size() > ROWS_A_PAGE;
        List<Entry> these = more ? rows.subList(0, ROWS_A_PAGE) : rows;
        return new Found(these, more ? these.get(these.size() - 1).seq() : null);
    }

    private static List<String> line(Entry entry) {
        return List.of(
                Long.toString(entry.seq()),
                entry.at().toString(),
                entry.who(),
                entry.name(),
                entry.role(),
                orEmpty(entry.person()),
                entry.from(),
                entry.operation(),
                entry.subject(),
                orEmpty(entry.before()),
                orEmpty(entry.after()),
                orEmpty(entry.why()),
                entry.hash());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
