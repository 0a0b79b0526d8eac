package ooh.pay;

import java.math.BigDecimal;
import java.math.RoundingMode;
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

    /** "£1,063" of 1062.50, for sums in which pence mean nothing. */
    public static String whole(BigDecimal pounds) {
        return (pounds.signum() < 0 ? "-" : "") + "£"
                + String.format(
                        Locale.UK,
                        "%,d",
                        pounds.abs().setScale(0, RoundingMode.HALF_UP).longValue());
    }
}
