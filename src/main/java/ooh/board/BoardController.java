package ooh.board;

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
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ooh.access.Caller;
import ooh.access.Roles;
import ooh.board.OnCallPage.Asked;
import ooh.demand.CurrentDemand;
import ooh.oncall.OnCall;
import ooh.oncall.OnCallLookup;
import ooh.problem.Missing;
import ooh.problem.Operator;
import ooh.time.ServiceCalendar;
import ooh.time.WallClock;
import ooh.time.Week;
import ooh.trail.NumbersShown;
import org.jspecify.annotations.Nullable;

/** The pages for those who are on and for MASH: who is on, and the published weeks. */
@Controller
@Hidden
@Produces(MediaType.TEXT_HTML)
class BoardController {
    private static final String READ_AGAIN_SECONDS = "60";

    private final OnCallLookup lookup;
    private final CurrentDemand demand;
    private final ToRing toRing;
    private final Operator operator;
    private final NumbersShown shown;
    private final ServiceCalendar calendar;
    private final Clock clock;

    BoardController(
            OnCallLookup lookup,
            CurrentDemand demand,
            ToRing toRing,
            Operator operator,
            NumbersShown shown,
            ServiceCalendar calendar,
            Clock clock) {
        this.lookup = lookup;
        this.demand = demand;
        this.toRing = toRing;
        this.operator = operator;
        this.shown = shown;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Each is led to what they come for most: MASH to who is on call, practitioners to their own duties. */
    @Get
    @Secured({Roles.MASH, Roles.PRACTITIONER, Roles.COORDINATOR})
    HttpResponse<?> home(Authentication authentication) {
        Caller caller = Caller.of(authentication);
        if (caller.roles().equals(Set.of(Roles.MASH))) {
            return HttpResponse.seeOther(URI.create("/on-call"));
        }
        return caller.person() != null && !caller.roles().contains(Roles.COORDINATOR)
                ? HttpResponse.seeOther(URI.create("/me"))
                : HttpResponse.ok(weeks(authentication));
    }

    @Get("/weeks")
    @Secured({Roles.PRACTITIONER, Roles.COORDINATOR})
    ModelAndView<Map<String, Object>> weeks(Authentication caller) {
        boolean coordinator = isCoordinator(caller);
        Instant now = clock.instant();
        Week week = calendar.weekOf(now);
        List<ToRing.Line> lines = coordinator ? toRing.at(now) : List.of();
        shown.note("weeks", lines.stream().map(ToRing.Line::person).toList());
        WeeksPage page = WeeksPage.of(
                lines,
                lookup.during(week.plus(-WeeksPage.WEEKS_BACK), week.plus(WeeksPage.WEEKS_AHEAD), now),
                week,
                coordinator,
                calendar);
        return view("weeks", page, caller);
    }

    @Get("/weeks/{week}")
    @Secured({Roles.PRACTITIONER, Roles.COORDINATOR})
    HttpResponse<?> week(String week, Authentication caller) {
        Week wanted = Week.parse(week);
        Instant now = clock.instant();
        WeekPage page = WeekPage.of(
                        lookup.during(wanted, wanted, now),
                        wanted,
                        demand.profile().cautions(now),
                        calendar)
                .orElseThrow(() -> notPublished(wanted));
        return HttpResponse.ok(view("week", page, caller));
    }

    /** With the numbers, so for the coordinator alone, who prints it. */
    @Get("/weeks/{week}/sheet")
    @Secured(Roles.COORDINATOR)
    ModelAndView<Map<String, Object>> sheet(String week, Authentication caller) {
        Week wanted = Week.parse(week);
        SheetPage page = SheetPage.of(lookup.during(wanted, wanted, clock.instant()), wanted, calendar)
                .orElseThrow(() -> notPublished(wanted));
        shown.note(
                "sheet", page.numbers().stream().map(SheetPage.Number::person).toList());
        return view("sheet", page, caller);
    }

    @Get("/on-call")
    @Secured({Roles.MASH, Roles.PRACTITIONER, Roles.COORDINATOR})
    HttpResponse<?> onCall(@Nullable @QueryValue String day, @Nullable @QueryValue String time, Authentication caller) {
        Instant now = clock.instant();
        String typedDay = typed(day);
        String typedTime = typed(time);
        if (typedDay.isEmpty() && typedTime.isEmpty()) {
            return HttpResponse.ok(onCall(now, true, now, form(now, null), caller))
                    .header("Refresh", READ_AGAIN_SECONDS);
        }
        WallClock.Reading read = new WallClock(calendar.zone()).read((typedDay + " " + typedTime).strip());
        if (read.at().isEmpty()) {
            Asked again = new Asked(typedDay, typedTime, read.fault().orElse("This time can not be read"), null);
            return HttpResponse.badRequest(onCall(now, false, now, again, caller));
        }
        Instant at = read.at().get();
        return HttpResponse.ok(onCall(at, false, now, form(at, read.note().orElse(null)), caller));
    }

    private ModelAndView<Map<String, Object>> onCall(
            Instant at, boolean live, Instant now, Asked asked, Authentication caller) {
        OnCall onCall = lookup.around(at, now);
        shown.note("on-call", onCall.at(at).people());
        OnCallPage page = OnCallPage.of(onCall, at, live, asked, calendar);
        return new ModelAndView<>(
                "on-call",
                Map.of(
                        "page",
                        page,
                        "who",
                        caller.getName(),
                        "coordinator",
                        isCoordinator(caller),
                        "operator",
                        operator));
    }

    private Asked form(Instant at, @Nullable String note) {
        return new Asked(
                calendar.dayOf(at).toString(),
                calendar.timeOf(at).withSecond(0).withNano(0).toString(),
                null,
                note);
    }

    private static ModelAndView<Map<String, Object>> view(String name, Object page, Authentication caller) {
        return new ModelAndView<>(
                name, Map.of("page", page, "who", caller.getName(), "coordinator", isCoordinator(caller)));
    }

    private static boolean isCoordinator(Authentication caller) {
        return Caller.of(caller).roles().contains(Roles.COORDINATOR);
    }

    private static Missing notPublished(Week week) {
        return new Missing("The rota of the week of " + week + " is not published.");
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
