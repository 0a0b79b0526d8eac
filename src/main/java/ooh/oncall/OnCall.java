package ooh.oncall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ooh.oncall.Answer.Call;
import ooh.oncall.Answer.Next;
import ooh.oncall.Answer.OnDuty;
import ooh.oncall.Answer.OnTier;
import ooh.rota.Duty;
import ooh.rota.PublishedRota;
import ooh.rota.StandIn;
import ooh.staff.Staff;
import ooh.staff.Tier;
import ooh.time.ServiceCalendar;
import ooh.time.Span;
import ooh.time.Week;
import org.jspecify.annotations.Nullable;

/**
 * The one answer to "who is on at this instant", from the published rotas of some weeks and the stand-ins on top. The
 * lookup, the pages, the feed and the hand-over sheet all ask it. Where managers overlap for a hand-over, the one who has
 * been on longest is the first to ring until that duty ends; at the minute of hand-over that is exactly one.
 */
public final class OnCall {
    private final Known known;
    private final ServiceCalendar calendar;
    private final Instant asOf;
    private final boolean stale;
    private final Map<Tier, List<Stint>> stintsByTier = new EnumMap<>(Tier.class);

    /** A duty, and when its person came on: earlier than the duty where shifts of the tier meet or overlap. */
    private record Stint(Duty duty, Instant since) {
        boolean isNewAt(Instant at) {
            return since.equals(at) && duty.span().from().equals(at);
        }
    }

    OnCall(Known known, ServiceCalendar calendar, Instant asOf, boolean stale) {
        this.known = known;
        this.calendar = calendar;
        this.asOf = asOf;
        this.stale = stale;
        for (Tier tier : Tier.values()) {
            stintsByTier.put(tier, stints(known, tier));
        }
    }

    /** From the newest publication of each week, as known at {@code asOf}. */
    public static OnCall of(
            List<PublishedRota> rotas, List<StandIn> standIns, Staff staff, ServiceCalendar calendar, Instant asOf) {
        return new OnCall(Known.of(rotas, standIns, staff), calendar, asOf, false);
    }

    public Answer at(Instant at) {
        boolean open = calendar.isOpen(at);
        List<OnTier> tiers =
                open ? Arrays.stream(Tier.values()).map(tier -> on(tier, at)).toList() : List.of();
        return new Answer(
                at,
                open,
                tiers,
                callOrder(tiers),
                calendar.opensNext(at).map(this::opening).orElse(null),
                rota(calendar.weekOf(at)).orElse(null),
                asOf,
                stale);
    }

    /** The published rota of a week, if there is one. */
    public Optional<Answer.Rota> rota(Week week) {
        return known.rota(week);
    }

    /** The places of a week's published rota. */
    public List<Place> places(Week week) {
        return known.places().stream()
                .filter(place -> place.week().equals(week))
                .toList();
    }

    public String name(String personId) {
        return known.person(personId).name();
    }

    /** Private to those who ring out of hours. */
    public String phone(String personId) {
        return known.person(personId).phone();
    }

    public Instant asOf() {
        return asOf;
    }

    /** Who is on from when to when in an OOH window, and where nobody is. */
    public HandOver handOver(Span window) {
        List<HandOver.Stretch> stretches = new ArrayList<>();
        for (Tier tier : Tier.values()) {
            duties(tier).stream()
                    .flatMap(duty -> duty.span().overlap(window).stream()
                            .map(span -> new HandOver.Stretch(tier, span, onDuty(duty))))
                    .forEach(stretches::add);
            missing(tier, window).stream()
                    .map(span -> new HandOver.Stretch(tier, span, null))
                    .forEach(stretches::add);
        }
        return HandOver.of(window, stretches);
    }

    private OnTier on(Tier tier, Instant at) {
        List<OnDuty> people = peopleOn(tier, at);
        int published = (int) known.places().stream()
                .filter(place -> !place.isSpare())
                .filter(place -> place.tier() == tier && place.span().contains(at))
                .count();
        // Continuous manager cover is the service's first promise, published or not (Report 1.2).
        int required = tier == Tier.MANAGER ? Math.max(1, published) : published;
        return new OnTier(tier, people, required, Math.max(0, required - people.size()), next(tier, at));
    }

    /** Each person once, longest on first: one person can not fill two places. */
    private List<OnDuty> peopleOn(Tier tier, Instant at) {
        Map<String, Duty> dutyByPerson = new LinkedHashMap<>();
        stints(tier).stream()
                .filter(stint -> stint.duty().span().contains(at))
                .sorted(Comparator.comparing(Stint::since)
                        .thenComparing(stint -> stint.duty().shift()))
                .forEach(stint -> dutyByPerson.putIfAbsent(stint.duty().person(), stint.duty()));
        return dutyByPerson.values().stream().map(this::onDuty).toList();
    }

    private @Nullable Next next(Tier tier, Instant at) {
        return stints(tier).stream()
                .map(Stint::since)
                .filter(since -> since.isAfter(at))
                .min(Comparator.naturalOrder())
                .map(next -> new Next(
                        next,
                        stints(tier).stream()
                                .filter(stint -> stint.isNewAt(next))
                                .map(stint -> onDuty(stint.duty()))
                                .toList()))
                .orElse(null);
    }

    private Next opening(Instant at) {
        return new Next(
                at,
                Arrays.stream(Tier.values())
                        .flatMap(tier -> peopleOn(tier, at).stream())
                        .toList());
    }

    /** For managers all of the window must be filled; for the others what is published. */
    private List<Span> missing(Tier tier, Span window) {
        if (tier == Tier.MANAGER) {
            return Place.without(window, duties(tier));
        }
        return known.places().stream()
                .filter(place -> place.tier() == tier)
                .flatMap(place -> place.uncovered().stream())
                .flatMap(span -> span.overlap(window).stream())
                .toList();
    }

    private List<Stint> stints(Tier tier) {
        return stintsByTier.getOrDefault(tier, List.of());
    }

    private List<Duty> duties(Tier tier) {
        return stints(tier).stream().map(Stint::duty).toList();
    }

    private static List<Stint> stints(Known known, Tier tier) {
        Map<String, Span> onByPerson = new HashMap<>();
        return known.places().stream()
                .filter(place -> place.tier() == tier)
                .flatMap(place -> place.duties().stream())
                .sorted(Comparator.comparing(Duty::span))
                .map(duty -> {
                    Span before = onByPerson.getOrDefault(duty.person(), duty.span());
                    boolean goesOn = !before.to().isBefore(duty.span().from());
                    Span on = goesOn ? before.hull(duty.span()) : duty.span();
                    onByPerson.put(duty.person(), on);
                    return new Stint(duty, on.from());
                })
                .toList();
    }

    private OnDuty onDuty(Duty duty) {
        Known.Reachable person = known.person(duty.person());
        return new OnDuty(
                duty.tier(),
                person.id(),
                person.name(),
                person.phone(),
                duty.span().from(),
                duty.span().to(),
                duty.standIn());
    }

    private static List<Call> callOrder(List<OnTier> tiers) {
        List<Call> calls = new ArrayList<>();
        for (OnTier tier : tiers) {
            for (OnDuty person : tier.people()) {
                calls.add(new Call(calls.size() + 1, person.name(), person.phone(), tier.tier()));
            }
        }
        return List.copyOf(calls);
    }
}
