package ooh.staff;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import ooh.access.Caller;
import ooh.access.Roles;
import ooh.problem.Faults;
import ooh.problem.MayBeRefused;
import ooh.problem.TableRow;
import ooh.time.ServiceCalendar;
import ooh.time.Span;
import ooh.time.WallClock;
import org.jspecify.annotations.Nullable;

/** When a person can not work, and what the person would like or rather not: for the coordinator and that person. */
@Tag(name = "Staff")
@Secured({Roles.COORDINATOR, Roles.PRACTITIONER})
@MayBeRefused
@Controller("/api/v1/staff/{id}")
class AvailabilityController {
    private static final String UNSAID = "not said";
    private static final int LONGEST_REASON = 200;

    private final StaffStore store;
    private final SpanReader spans;
    private final Set<String> patterns;

    AvailabilityController(StaffStore store, ServiceCalendar calendar, BanksAndPatterns known) {
        this.store = store;
        this.spans = new SpanReader(new WallClock(calendar.zone()), calendar);
        this.patterns = new TreeSet<>(known.patterns());
    }

    /** {@code from} and {@code to} are instants, local times, or whole days (2026-12-24), the last day included. */
    record AbsenceBody(
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason) {}

    /** {@code kind} is would-like or rather-not; {@code from} and {@code to} are as those of an absence. */
    record WishBody(
            @Nullable String from,
            @Nullable String to,
            @Nullable String kind,

            @Schema(
                    description = "The id of a shift pattern: the wish is about its shifts that begin in the stretch;"
                            + " left out, about any work in it",
                    example = "social-worker-evening")
            @Nullable
            String pattern,

            @Schema(
                    description = "How much the wish about a pattern weighs, from 1 to 100; 1 where it is left out",
                    example = "10")
            @Nullable
            BigDecimal weight) {}

    @Operation(summary = "When the person can not work")
    @Get("/absences")
    List<PersonView.AbsenceView> absences(String id, Authentication authentication) {
        Caller.of(authentication).mustSpeakFor(id);
        Staff staff = store.everyone();
        return staff.absences(staff.person(id).id()).stream()
                .map(PersonView.AbsenceView::of)
                .toList();
    }

    @Operation(summary = "Replaces the person's absences by these")
    @Put("/absences")
    List<PersonView.AbsenceView> putAbsences(String id, @Body List<AbsenceBody> bodies, Authentication authentication) {
        Caller.of(authentication).mustSpeakFor(id);
        Faults faults = new Faults();
        List<Absence> absences = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            AbsenceBody body = bodies.get(i);
            String reason = body.reason() == null || body.reason().isBlank()
                    ? UNSAID
                    : body.reason().strip();
            if (reason.length() > LONGEST_REASON) {
                faults.add("[" + i + "].reason", "it is longer than " + LONGEST_REASON + " characters");
            }
            spans.read(body.from(), body.to(), "[" + i + "].", faults)
                    .ifPresent(span -> absences.add(new Absence(span, reason)));
        }
        faults.refuse("The absences");
        store.putAbsences(id, absences);
        return absences(id, authentication);
    }

    @Operation(summary = "What the person would like, or rather not")
    @Get("/wishes")
    List<PersonView.WishView> wishes(String id, Authentication authentication) {
        Caller.of(authentication).mustSpeakFor(id);
        Staff staff = store.everyone();
        return staff.wishes(staff.person(id).id()).stream()
                .map(PersonView.WishView::of)
                .toList();
    }

    @Operation(summary = "Replaces the person's wishes by these")
    @Put("/wishes")
    List<PersonView.WishView> putWishes(String id, @Body List<WishBody> bodies, Authentication authentication) {
        Caller.of(authentication).mustSpeakFor(id);
        Faults faults = new Faults();
        List<Wish> wishes = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            WishBody body = bodies.get(i);
            Optional<Wish.Kind> kind = Wish.Kind.of(String.valueOf(body.kind()));
            if (kind.isEmpty()) {
                faults.add("[" + i + "].kind", "\"" + body.kind() + "\" is neither would-like nor rather-not");
            }
            Optional<Span> span = spans.read(body.from(), body.to(), "[" + i + "].", faults);
            String pattern = pattern(body, "[" + i + "].", faults);
            int weight = weight(body, "[" + i + "].", faults);
            kind.ifPresent(known -> span.ifPresent(when -> wishes.add(new Wish(when, known, pattern, weight))));
        }
        faults.refuse("The wishes");
        store.putWishes(id, wishes);
        return wishes(id, authentication);
    }

    private @Nullable String pattern(WishBody body, String where, Faults faults) {
        String pattern = body.pattern() == null ? null : body.pattern().strip();
        if (pattern != null && !patterns.contains(pattern)) {
            faults.add(
                    where + "pattern",
                    TableRow.shown(pattern) + " is not a pattern; there are " + String.join(", ", patterns));
        }
        return pattern;
    }

    /** Of a wish about any work what it weighs follows from its length, so there is nothing to say. */
    private static int weight(WishBody body, String where, Faults faults) {
        BigDecimal weight = body.weight();
        if (weight == null) {
            return 1;
        }
        if (body.pattern() == null) {
            faults.add(
                    where + "weight", "belongs to a wish about a pattern; name the pattern, or leave the weight out");
            return 1;
        }
        if (weight.stripTrailingZeros().scale() > 0
                || weight.compareTo(BigDecimal.ONE) < 0
                || weight.compareTo(BigDecimal.valueOf(Wish.MOST_WEIGHT)) > 0) {
            faults.add(
                    where + "weight",
                    TableRow.shown(weight.toString()) + " is not a whole number from 1 to " + Wish.MOST_WEIGHT);
            return 1;
        }
        return weight.intValueExact();
    }
}
