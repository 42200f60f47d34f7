package vn.khue.catalogue.checks;

/**
 * One attempt to load a delivery.
 *
 * @param loading fresh for each attempt, so that rows of a broken one never count
 */
public record Attempt(long delivery, long loading) {
}
