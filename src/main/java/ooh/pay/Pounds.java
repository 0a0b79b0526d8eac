package ooh.pay;

import java.math.BigDecimal;
import java.util.Locale;

/** Money as people read it; everywhere else it is whole pence. */
public final class Pounds {
    private static final int DECIMALS = 2;

    private Pounds() {}

    /** 62.50, as a number for outside programs. */
    public static BigDecimal of(long pence) {
        return BigDecimal.valueOf(pence, DECIMALS);
    }

    /** "£1,062.50", or "-£3.00". */
    public static String say(long pence) {
        return (pence < 0 ? "-" : "") + "£" + String.format(Locale.UK, "%,.2f", of(Math.abs(pence)));
    }
}
