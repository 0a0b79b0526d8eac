package ooh.demand;

import java.util.ArrayList;
import java.util.List;

/** Says where a log, as far as it can be believed, is too little to tell hours, bank holidays or anything at all apart. */
final class TooLittle {
    private static final int LEAST_WEEKS = 8;
    private static final int LEAST_CONTACTS = 100;
    private static final int LEAST_BANK_HOLIDAYS = 3;

    private TooLittle() {}

    static List<String> cautions(HourLog log) {
        int[] byHourOfDay = new int[Almanac.HOURS_OF_DAY];
        int contacts = 0;
        int hours = 0;
        int bankHolidayHours = 0;
        for (int i = 0; i < log.size(); i++) {
            if (log.observed(i) > 0) {
                hours += log.observed(i);
                contacts += log.count(i);
                byHourOfDay[log.hourOfWeek(i) % Almanac.HOURS_OF_DAY] += log.count(i);
                bankHolidayHours += log.cell(i) >= Almanac.HOURS_OF_WEEK ? 1 : 0;
            }
        }
        List<String> cautions = new ArrayList<>();
        if (hours < LEAST_WEEKS * HourLog.HOURS_A_WEEK || contacts < LEAST_CONTACTS) {
            cautions.add("The profile is made from only " + many(days(hours), "day") + " with "
                    + many(contacts, "contact")
                    + ": an hour of the week is mostly taken to be like the hours around it."
                    + " Eight weeks and a hundred contacts are the least to build on.");
        }
        int bankHolidays = days(bankHolidayHours);
        if (bankHolidays < LEAST_BANK_HOLIDAYS) {
            cautions.add("The log holds " + many(bankHolidays, "bank holiday")
                    + ": what is expected on one is mostly taken from the weekends.");
        }
        for (int hour = 0; hour < byHourOfDay.length; hour++) {
            if (byHourOfDay[hour] * 2 > contacts && contacts > LEAST_CONTACTS) {
                cautions.add(Math.round(100.0 * byHourOfDay[hour] / contacts) + " in 100 contacts stand between " + hour
                        + ":00 and " + (hour + 1) + ":00: the log may hold their days and not their times.");
            }
        }
        return cautions;
    }

    private static int days(int hours) {
        return Math.round((float) hours / Almanac.HOURS_OF_DAY);
    }

    private static String many(int number, String what) {
        return (number == 0 ? "no" : String.valueOf(number)) + " " + what + (number == 1 ? "" : "s");
    }
}
