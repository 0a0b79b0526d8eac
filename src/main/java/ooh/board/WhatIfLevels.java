package ooh.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import ooh.cover.WhatIf;
import ooh.cover.WhatIf.Staircase;
import ooh.cover.WhatIf.Step;

/** What round levels cost, and those that hold now or are wanted: the figures of the picture, as a table. */
final class WhatIfLevels {
    private static final double[] ROUND = {0.01, 0.02, 0.03, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3};

    private WhatIfLevels() {}

    static List<WhatIfPage.Level> of(WhatIf year) {
        List<Double> now = year.staircases().stream().map(Staircase::level).toList();
        Stream<Double> wanted = year.wanted().map(WhatIf.Wanted::level).stream();
        return Stream.concat(DoubleStream.of(ROUND).boxed(), Stream.concat(now.stream(), wanted))
                .distinct()
                .sorted()
                .map(level -> of(level, year))
                .toList();
    }

    /** The step that holds at a level. */
    static Step at(Staircase staircase, double level) {
        return staircase.steps().stream()
                .filter(step -> step.level() <= level)
                .reduce((stricter, looser) -> looser)
                .orElseThrow();
    }

    private static WhatIfPage.Level of(double level, WhatIf year) {
        List<String> costs = new ArrayList<>();
        for (Staircase staircase : year.staircases()) {
            Step step = at(staircase, level);
            String cost = step.pounds().isPresent()
                    ? WhatIfWords.pounds(step.pounds())
                    : WhatIfWords.many(step.hours()) + " h";
            costs.add(cost
                    + (staircase.level() == level ? " (now)" : isWanted(staircase, level, year) ? " (as asked)" : ""));
        }
        return new WhatIfPage.Level(WhatIfWords.level(level), costs);
    }

    private static boolean isWanted(Staircase staircase, double level, WhatIf year) {
        Optional<WhatIf.Wanted> wanted = year.wanted();
        return wanted.isPresent()
                && wanted.get().level() == level
                && wanted.get().tiers().contains(staircase.tier());
    }
}
