package vn.khue.catalogue.checks;

/**
 * One attempt to load a delivery.
 *
 * @param loading fresh for each attempt, so that rows of a broken one never count
 * @param period text of the delivery's period, as rules and defaults see it
 * @param sender who sent it: {@code department}, or the code of a school or unit
 */
public record Attempt(long delivery, long loading, String period, String sender) {
}
