package ooh.demand;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import ooh.time.ServiceCalendar;
import ooh.time.Span;

/**
 * Invents contacts for the sample service: nobody ever made them. Their shape is that of the service in the Report (1.2 to
 * 1.10): on weekdays an evening peak from 17:00 to 22:00 and a steep fall after 23:00, weekends busier, Saturday most,
 * 75 % about children, 68 % reports of children missing or returned. The level, some 7,000 a year, is our assumption.
 */
public final class SampleContacts {
    /** Contacts an hour from midnight on, on a working day; from 09:00 to 17:00 the daytime teams answer. */
    private static final double[] WORKING_DAY = {
        0.50, 0.40, 0.30, 0.20, 0.20, 0.20, 0.30, 0.40, 0.50, 0, 0, 0, 0, 0, 0, 0, 0, 1.55, 1.80, 2.00, 2.00, 1.90,
        1.60, 0.80
    };

    private static final double[] REST_DAY = {
        0.90, 0.70, 0.50, 0.35, 0.30, 0.30, 0.40, 0.55, 0.80, 0.95, 1.05, 1.10, 1.20, 1.25, 1.30, 1.40, 1.60, 2.00,
        2.20, 2.35, 2.35, 2.25, 1.95, 1.15
    };

    private static final double FRIDAY = 1.1;
    private static final double SATURDAY = 1.35;

    /** In hundredths of all contacts: 75 about children, 68 of them missing or returned. */
    private static final Map<String, Integer> HUNDREDTHS_BY_KIND = new TreeMap<>(Map.of(
            "child-missing", 36,
            "child-returned", 32,
            "child-concern", 5,
            "child-placement", 2,
            "adult-concern", 14,
            "adult-mental-health", 8,
            "housing", 3));

    private SampleContacts() {}

    /** The same span and seed always give the same contacts, in order of time. */
    public static List<Contact> during(Span span, ServiceCalendar calendar, long seed) {
        // Of all generators only this one is promised to give the same numbers in every release of Java.
        Random random = new Random(seed);
        List<Contact> contacts = new ArrayList<>();
        span.hours().forEach(hour -> {
            int count = poisson(rate(hour, calendar), random);
            for (int i = 0; i < count; i++) {
                Instant at = hour.plusSeconds(random.nextInt(3600));
                if (span.contains(at)) {
                    contacts.add(new Contact(at, kind(random)));
                }
            }
        });
        contacts.sort(Comparator.comparing(Contact::at).thenComparing(Contact::kind));
        return List.copyOf(contacts);
    }

    private static double rate(Instant hour, ServiceCalendar calendar) {
        LocalDate day = calendar.dayOf(hour);
        int hourOfDay = calendar.timeOf(hour).getHour();
        if (calendar.isWorkingDay(day)) {
            return WORKING_DAY[hourOfDay] * (day.getDayOfWeek() == DayOfWeek.FRIDAY ? FRIDAY : 1);
        }
        return REST_DAY[hourOfDay] * (day.getDayOfWeek() == DayOfWeek.SATURDAY ? SATURDAY : 1);
    }

    private static String kind(Random random) {
        int left = random.nextInt(100);
        for (Map.Entry<String, Integer> kind : HUNDREDTHS_BY_KIND.entrySet()) {
            left -= kind.getValue();
            if (left < 0) {
                return kind.getKey();
            }
        }
        throw new IllegalStateException("The kinds add up to less than 100 hundredths.");
    }

    /** Knuth's method ("The Art of Computer Programming" 2, 3.4.1): quick enough for the few an hour that come. */
    private static int poisson(double mean, Random random) {
        double limit = Math.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }
}
