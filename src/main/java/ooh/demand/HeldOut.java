package ooh.demand;

import java.util.function.IntFunction;

/**
 * The last whole weeks of a log's first {@code end} hours, held out and forecast eight at a time, each time from all that
 * lies before (a rolling origin: Tashman, "Out-of-sample tests of forecasting accuracy", International Journal of
 * Forecasting 16, 2000). Eight weeks is as far ahead as rotas are mostly made.
 */
record HeldOut(HourLog log, int end, int weeks) {
    static final int WEEKS_AHEAD = 8;

    /** Held out are two years at most, and at most a third of the log. */
    private static final int MOST_WEEKS = 104;

    /** What is done with each forecast of an hour that was observed. */
    interface Each {
        void take(int hour, CountChances forecast);
    }

    static HeldOut of(HourLog log, int end) {
        return new HeldOut(log, end, Math.min(MOST_WEEKS, end / HourLog.HOURS_A_WEEK / 3));
    }

    /** The first hour that is held out. */
    int begin() {
        return end - weeks * HourLog.HOURS_A_WEEK;
    }

    void forecast(Method method, Each each) {
        int step = WEEKS_AHEAD * HourLog.HOURS_A_WEEK;
        for (int origin = begin(); origin < end; origin += step) {
            IntFunction<CountChances> forecasts = method.learn(log, origin);
            for (int hour = origin; hour < Math.min(end, origin + step); hour++) {
                if (log.observed(hour) == 1) {
                    each.take(hour, forecasts.apply(hour));
                }
            }
        }
    }

    /** The sum of the log scores (the logarithm of the chance given to what came; higher is better) of each week. */
    double[] scoreByWeek(Method method) {
        double[] scores = new double[weeks];
        forecast(
                method,
                (hour, forecast) ->
                        scores[(hour - begin()) / HourLog.HOURS_A_WEEK] += forecast.logChanceOf(log.count(hour)));
        return scores;
    }

    int hours() {
        int hours = 0;
        for (int hour = begin(); hour < end; hour++) {
            hours += log.observed(hour) == 1 ? 1 : 0;
        }
        return hours;
    }
}
