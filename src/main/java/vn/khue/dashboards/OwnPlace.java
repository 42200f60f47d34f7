package vn.khue.dashboards;

/**
 * What a reader may see, for one who has asked for something else.
 *
 * @param name of the unit or school
 * @param school whether it is a school
 * @param href the way there
 */
public record OwnPlace(String name, boolean school, String href) {
}
