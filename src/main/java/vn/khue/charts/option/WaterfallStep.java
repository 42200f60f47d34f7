package vn.khue.charts.option;

import java.math.BigDecimal;

/**
 * One step of a waterfall: a bar from where the last one ended.
 *
 * @param name what it is
 * @param from where it starts
 * @param to where it ends
 * @param words its length as printed, with its sign
 * @param tip what it says when it is pointed at
 * @param whole whether it is the sum of those before it, drawn from nothing
 */
public record WaterfallStep(String name, BigDecimal from, BigDecimal to, String words, String tip, boolean whole) {

    String token() {
        return whole ? "$data-muted" : to.compareTo(from) >= 0 ? "$data-1" : "$div-1";
    }
}
