package vn.khue.ingest.internal.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.Normalizer;

/** Text of cells in one form, whatever program wrote the file. */
final class CellText {

    /** No spreadsheet program shows more digits. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);

    private CellText() {
    }

    /** Trimmed, including the blanks that Java does not count as such, and in Unicode NFC. */
    static String clean(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        String trimmed = text.substring(start, end);
        return Normalizer.isNormalized(trimmed, Normalizer.Form.NFC) ? trimmed
                : Normalizer.normalize(trimmed, Normalizer.Form.NFC);
    }

    /** Blanks, the no-break space, the byte-order mark and its like. */
    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u200b' || c == '\ufeff' || Character.isWhitespace(c);
    }

    /**
     * A number as the sheet shows it: workbooks keep 0.1 as 0.10000000000000001 and ten milliards as 1E+10.
     *
     * @param raw text in the workbook's XML
     */
    static String number(String raw) {
        try {
            BigDecimal exact = new BigDecimal(raw);
            if (exact.scale() > 1000 || exact.scale() < -1000) {
                return raw;
            }
            boolean asWritten = exact.precision() <= SHOWN.getPrecision() || exact.scale() <= 0 && raw.indexOf('E') < 0;
            BigDecimal shown = asWritten ? exact : exact.round(SHOWN);
            String plain = shown.toPlainString();
            return plain.indexOf('.') < 0 ? plain : fraction(shown.stripTrailingZeros());
        } catch (NumberFormatException notOne) {
            return raw;
        }
    }

    /** The same of a cell that shows hundredths: 0.725 is 72.5%. */
    static String percentage(String raw) {
        try {
            return number(new BigDecimal(raw).movePointRight(2).toString()) + "%";
        } catch (ArithmeticException | NumberFormatException notOne) {
            return raw;
        }
    }

    /** Three decimals get a fourth: 1.234 as a text could also be a thousand and some. */
    private static String fraction(BigDecimal number) {
        return (number.scale() == 3 ? number.setScale(4) : number.setScale(Math.max(0, number.scale())))
                .toPlainString();
    }
}
