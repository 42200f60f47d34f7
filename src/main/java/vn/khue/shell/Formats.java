package vn.khue.shell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.khue.shared.Ratio;

/** Figures and dates as a reader of one language writes them: 69,64 % and 21/11/2026, or 69.64% and 21 Nov 2026. */
public final class Formats {

    /** The zone of every clock time on screen. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Vietnamese, the first language. */
    public static final Locale VIETNAMESE = Locale.of("vi");

    /** Decimals of a rate. */
    public static final int RATE_DIGITS = 2;

    private static final char NARROW_NO_BREAK_SPACE = '\u202f';
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm").withZone(ZONE);

    private final Locale locale;
    private final boolean english;

    private Formats(Locale locale) {
        this.english = locale.getLanguage().equals("en");
        this.locale = english ? Locale.ENGLISH : VIETNAMESE;
    }

    /** Formats of a language; Vietnamese unless it is English. */
    public static Formats of(Locale locale) {
        return new Formats(locale);
    }

    /** A count: 20.960. */
    public String integer(long count) {
        return decimal(BigDecimal.valueOf(count), 0);
    }

    /** A number with fixed decimals, rounded half up. */
    public String decimal(BigDecimal number, int digits) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(locale));
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    /** A number with as few decimals as it needs: a target of 70 or of 99,5. */
    public String plain(BigDecimal number) {
        return decimal(number, Math.max(0, number.stripTrailingZeros().scale()));
    }

    /** A rate without its sign: 69,64; a dash without a denominator. */
    public String rate(Ratio ratio) {
        return ratio.percent(RATE_DIGITS)
                .map(percent -> (ratio.isBelow(RATE_DIGITS) ? "<" : "") + decimal(percent, RATE_DIGITS)).orElse("–");
    }

    /** A rate: 69,64 %; a dash without a denominator. */
    public String percent(Ratio ratio) {
        return ratio.value().isPresent() ? withSign(rate(ratio)) : "–";
    }

    /** A percentage that is already a number between 0 and 100: 70 %. */
    public String percent(BigDecimal percent) {
        return withSign(plain(percent));
    }

    /** Numerator and denominator: 711/1.021. */
    public String fraction(Ratio ratio) {
        return plain(ratio.numerator()) + "/" + plain(ratio.denominator());
    }

    /** A day: 21/11/2026. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(datePattern(), locale).format(day);
    }

    /** How days are written. */
    public String datePattern() {
        return english ? "d MMM yyyy" : "dd/MM/yyyy";
    }

    /** A clock time in Vietnam: 05:42. */
    public String time(Instant instant) {
        return TIME.format(instant);
    }

    private String withSign(String number) {
        return english ? number + "%" : number + NARROW_NO_BREAK_SPACE + "%";
    }
}
