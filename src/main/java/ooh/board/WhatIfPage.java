package ooh.board;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import ooh.cover.WhatIf;
import ooh.cover.WhatIf.KindOfShift;
import ooh.cover.WhatIf.OfTier;
import ooh.cover.WhatIf.Wanted;
import ooh.cover.WhatIfQuestion.Asked;
import ooh.problem.Fault;
import ooh.staff.Tier;
import ooh.time.ServiceCalendar;
import ooh.time.SpokenTime;
import org.jspecify.annotations.Nullable;

/** What the what-if page says, in words and figures; every figure of its picture stands in a table too. */
public record WhatIfPage(
        String period,
        String made,
        Form form,
        @Nullable String answer,
        boolean possible,
        boolean priced,
        List<OfYear> years,
        List<String> pictures,
        List<String> levelTiers,
        List<Level> levels,
        List<Shifts> shifts,
        List<Fixed> fixed,
        List<String> visits,
        List<String> assumptions,
        List<String> cautions) {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    /** What stands in the form, and what was wrong with it. */
    public record Form(String year, String most, String budget, String tier, List<Choice> tiers, List<Fault> faults) {
        static Form of(String year, String most, String budget, String tier) {
            return new Form(year, most, budget, tier, List.of(), List.of());
        }

        Form with(List<Fault> found) {
            return new Form(year, most, budget, tier, tiers, found);
        }

        /** With the year that is shown, and the tiers that there are to choose. */
        Form filled(int shown, Stream<String> offered) {
            return new Form(
                    year.isEmpty() ? String.valueOf(shown) : year,
                    most,
                    budget,
                    tier,
                    Stream.concat(
                                    Stream.of(new Choice("", "Every tier alike", tier.isEmpty())),
                                    offered.map(word -> new Choice(word, titled(word) + " only", word.equals(tier))))
                            .toList(),
                    faults);
        }

        /** As the API asks: a chance instead of so many in a hundred. */
        Asked asked() {
            String level = most.matches("\\d{1,2}(\\.\\d{1,4})?")
                    ? new BigDecimal(most).movePointLeft(2).toPlainString()
                    : most.isEmpty() ? "" : "not a number";
            return new Asked(year, level, budget, tier);
        }

        public @Nullable String fault(String field) {
            return faults.stream()
                    .filter(fault -> fault.field().equals(field))
                    .map(Fault::message)
                    .findFirst()
                    .orElse(null);
        }
    }

    public record Choice(String value, String words, boolean chosen) {}

    /** A year of cover, as it is or as it is wanted: a line for each tier, and one for all; and what ▲ in it means. */
    public record OfYear(String title, List<YearLine> lines, List<String> notes) {}

    public record YearLine(
            String tier, String level, String risk, String hours, String visits, String allOut, String cost) {}

    /** What a level costs, for each tier in turn. */
    public record Level(String level, List<String> costs) {}

    /** The kinds of shift of one pattern whose number follows from the demand. */
    public record Shifts(String name, List<ShiftLine> lines) {}

    public record ShiftLine(
            String day, int shifts, String contacts, Choices fewer, Choices required, Choices more, String person) {}

    /** With so many people: the highest risk, and the visits of the year that find everybody out. */
    public record Choices(String people, String risk, String allOut, boolean allowed) {}

    /** A pattern whose number is fixed. */
    public record Fixed(String name, int shifts, String people, String contacts, String person) {}

    static WhatIfPage of(WhatIf year, Form form, Instant now, ServiceCalendar calendar) {
        Wanted wanted = year.wanted().orElse(null);
        SpokenTime spoken = new SpokenTime(calendar.zone());
        List<String> tiers =
                year.staircases().stream().map(WhatIf.Staircase::tier).toList();
        return new WhatIfPage(
                MONTH.format(year.from()) + " to " + MONTH.format(year.to()),
                "Reckoned on " + spoken.datedMoment(now) + ", for every shift from " + spoken.date(year.from()) + " to "
                        + spoken.date(year.to()) + ".",
                form.filled(year.from().getYear(), tiers.stream()),
                wanted == null ? null : wanted.sentence(),
                wanted == null || wanted.possible(),
                year.present().pounds().isPresent(),
                years(year),
                WhatIfPlot.of(year),
                tiers.stream().map(WhatIfPage::titled).toList(),
                WhatIfLevels.of(year),
                shifts(year),
                fixed(year),
                year.visits(),
                year.assumptions(),
                year.cautions());
    }

    private static List<OfYear> years(WhatIf year) {
        List<OfYear> years = new ArrayList<>();
        years.add(ofYear("As it is configured", year.present()));
        year.wanted()
                .map(wanted -> ofYear(wanted.possible() ? "As asked" : "The nearest that can be", wanted.cover()))
                .ifPresent(years::add);
        return years;
    }

    private static OfYear ofYear(String title, WhatIf.Cover cover) {
        Stream<YearLine> tiers = cover.tiers().stream().map(WhatIfPage::line);
        Stream<YearLine> all = Stream.of(new YearLine(
                "All tiers",
                "",
                "",
                WhatIfWords.many(cover.hours()),
                "", // who goes with somebody of another tier makes no visit more
                "",
                WhatIfWords.pounds(cover.pounds())));
        return new OfYear(
                title,
                Stream.concat(tiers, all).toList(),
                cover.tiers().stream()
                        .filter(tier -> tier.shiftsBeyond() > 0)
                        .map(tier ->
                                "▲ " + titled(tier.tier()) + ": on " + WhatIfWords.many(tier.shiftsBeyond()) + " of "
                                        + WhatIfWords.many(tier.shifts())
                                        + " shifts not even the most people of the pattern keep the level.")
                        .toList());
    }

    private static YearLine line(OfTier tier) {
        boolean fixed = tier.level().isEmpty();
        return new YearLine(
                titled(tier.tier()),
                tier.level().isEmpty()
                        ? "fixed"
                        : WhatIfWords.level(tier.level().getAsDouble()),
                fixed ? "" : (tier.shiftsBeyond() > 0 ? "▲ " : "") + WhatIfWords.risk(tier.highestRisk()),
                WhatIfWords.many(tier.hours()),
                fixed ? "" : WhatIfWords.few(tier.visits()),
                fixed ? "" : WhatIfWords.allOut(tier),
                WhatIfWords.pounds(tier.pounds()));
    }

    private static List<Shifts> shifts(WhatIf year) {
        Map<String, List<ShiftLine>> lines = new LinkedHashMap<>();
        year.shifts().stream()
                .filter(kind -> kind.asRequired().risk().isPresent())
                .forEach(kind -> lines.computeIfAbsent(kind.name(), name -> new ArrayList<>())
                        .add(line(kind)));
        return lines.entrySet().stream()
                .map(each -> new Shifts(each.getKey(), each.getValue()))
                .toList();
    }

    private static ShiftLine line(KindOfShift kind) {
        return new ShiftLine(
                WhatIfWords.day(kind.kindOfDay()),
                kind.shifts(),
                WhatIfWords.contacts(kind.busiest()),
                choices(kind.oneFewer()),
                choices(kind.asRequired()),
                choices(kind.oneMore()),
                WhatIfWords.pounds(kind.onePersonPounds()));
    }

    private static Choices choices(WhatIf.Option option) {
        return new Choices(
                WhatIfWords.people(option),
                option.risk().map(WhatIfWords::risk).orElse(""),
                WhatIfWords.few(option.visitsAllOut()),
                option.allowed());
    }

    /** Of all kinds of day together, told by the busiest. */
    private static List<Fixed> fixed(WhatIf year) {
        Map<String, List<KindOfShift>> kinds = new LinkedHashMap<>();
        year.shifts().stream()
                .filter(kind -> kind.asRequired().risk().isEmpty())
                .forEach(kind -> kinds.computeIfAbsent(kind.name(), name -> new ArrayList<>())
                        .add(kind));
        return kinds.entrySet().stream()
                .map(each -> fixed(each.getKey(), each.getValue()))
                .toList();
    }

    private static Fixed fixed(String name, List<KindOfShift> kinds) {
        KindOfShift busiest = kinds.stream()
                .max(Comparator.comparingDouble(
                        kind -> kind.busiest().contacts().expected()))
                .orElseThrow();
        return new Fixed(
                name,
                kinds.stream().mapToInt(KindOfShift::shifts).sum(),
                WhatIfWords.people(busiest.asRequired()),
                WhatIfWords.contacts(busiest.busiest()) + " (" + WhatIfWords.day(busiest.kindOfDay()) + ")",
                WhatIfWords.pounds(kinds.stream()
                        .flatMap(kind -> kind.onePersonPounds().stream())
                        .reduce(BigDecimal::add)));
    }

    static String titled(String tier) {
        return Words.sentence(Tier.of(tier).map(Tier::title).orElse(tier));
    }
}
