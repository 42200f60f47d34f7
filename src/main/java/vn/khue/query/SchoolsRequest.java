package vn.khue.query;

import java.time.LocalDate;
import java.util.OptionalInt;
import vn.khue.query.FigureRequest.TreeView;

/**
 * A question about schools themselves.
 *
 * @param unit code of a unit, or of one school
 * @param at the day asked about
 * @param tree on which boundaries schools are placed
 * @param publication the publication to reopen; empty for the newest
 */
public record SchoolsRequest(String unit, LocalDate at, TreeView tree, OptionalInt publication) {
}
