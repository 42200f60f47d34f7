package vn.khue.dashboards;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.khue.query.FigureRequest.TreeView;

/**
 * The address that restores a page. What is empty follows from the centre and its newest data.
 *
 * @param page which page
 * @param code of the unit or school that the page is about, or id of the indicator
 * @param at the day
 * @param tree the boundaries; those of the day unless said otherwise
 * @param of the indicator that places are ranked by
 * @param place where the page of an indicator or its targets is asked about: code of a unit or school
 * @param since the day against which an indicator is held; empty for the usual one
 * @param edition number of the publication that is reopened, as it stands in the address; empty for the newest
 * @param list what a list is looked at with
 */
record BoardAddress(Page page, Optional<String> code, Optional<LocalDate> at, TreeView tree, Optional<String> of,
        Optional<String> place, Optional<LocalDate> since, Optional<String> edition, ListLook list) {

    /** Parameter that names a publication. */
    static final String EDITION = "an-ban";

    private static final String TODAY = "today";

    /** Pages about places, by the first part of their address. */
    enum Page {
        OVERVIEW("", false), UNIT("don-vi", false), SCHOOL("truong", false), INDICATOR("chi-so", true),
        TARGETS("chi-tieu", true), BOARD("bang", true);

        private final String route;
        private final boolean asksSomewhere;

        /** @param asksSomewhere whether it is about an indicator, and asked in a place */
        Page(String route, boolean asksSomewhere) {
            this.route = route;
            this.asksSomewhere = asksSomewhere;
        }
    }

    /**
     * How a reader looks at what a page lists.
     *
     * @param subject of the exam
     * @param search words that names must have
     * @param sort the column, with a minus before it when the order is turned round
     * @param which of the schools: those that count, or those that do not; empty for all
     */
    record ListLook(Optional<String> subject, Optional<String> search, Optional<String> sort, Optional<String> which) {

        static final ListLook PLAIN = new ListLook(Optional.empty(), Optional.empty(), Optional.empty());

        ListLook(Optional<String> subject, Optional<String> search, Optional<String> sort) {
            this(subject, search, sort, Optional.empty());
        }
    }

    /** Reads an address; a day that is none is as if it were not there. */
    static BoardAddress of(Page page, Optional<String> code, QueryParameters parameters) {
        return new BoardAddress(page, code, parameters.getSingleParameter("at").flatMap(BoardAddress::day),
                parameters.getSingleParameter("tree").filter(TODAY::equals).map(tree -> TreeView.TODAY)
                        .orElse(TreeView.FIGURE),
                said(parameters, "of"), page.asksSomewhere ? said(parameters, "unit") : Optional.empty(),
                page == Page.INDICATOR ? parameters.getSingleParameter("since").flatMap(BoardAddress::day)
                        : Optional.empty(),
                said(parameters, EDITION), new ListLook(said(parameters, "subject"), said(parameters, "q"), said(parameters, "sort"),
                        said(parameters, "which")));
    }

    private static Optional<String> said(QueryParameters parameters, String name) {
        return parameters.getSingleParameter(name).filter(value -> !value.isBlank());
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** The whole centre, on the same day. */
    BoardAddress whole() {
        return to(Page.OVERVIEW, Optional.empty(), of);
    }

    /** A place, on the same day. */
    BoardAddress unit(String place) {
        return to(Page.UNIT, Optional.of(place), of);
    }

    /** All places, on the same day. */
    BoardAddress units() {
        return to(Page.UNIT, Optional.empty(), of);
    }

    /** A school, on the same day. */
    BoardAddress school(String school) {
        return to(Page.SCHOOL, Optional.of(school), Optional.empty());
    }

    private BoardAddress to(Page other, Optional<String> what, Optional<String> ranked) {
        return new BoardAddress(other, what, at, tree, ranked, Optional.empty(), Optional.empty(), edition,
                ListLook.PLAIN);
    }

    /** An indicator in a unit or a school, on the same day. */
    BoardAddress indicator(String indicator, String where) {
        return new BoardAddress(Page.INDICATOR, Optional.of(indicator), at, tree, Optional.empty(),
                Optional.of(where), since, edition, ListLook.PLAIN);
    }

    /** The targets of an indicator in a unit, on the same day. */
    BoardAddress targets(String indicator, String where) {
        return new BoardAddress(Page.TARGETS, Optional.of(indicator), at, tree, Optional.empty(),
                Optional.of(where), Optional.empty(), edition, ListLook.PLAIN);
    }

    /** A board in a unit, on the same day. */
    BoardAddress board(String board, String where) {
        return new BoardAddress(Page.BOARD, Optional.of(board), at, tree, Optional.empty(), Optional.of(where),
                Optional.empty(), edition, list);
    }

    /** Every school, on the same day, those first that an indicator waits for. */
    BoardAddress schools(String indicator) {
        return to(Page.SCHOOL, Optional.empty(), Optional.empty())
                .list(new ListLook(Optional.empty(), Optional.empty(), Optional.of(indicator)));
    }

    BoardAddress at(LocalDate day) {
        return new BoardAddress(page, code, Optional.of(day), tree, of, place, since, edition, list);
    }

    BoardAddress on(TreeView boundaries) {
        return new BoardAddress(page, code, at, boundaries, of, place, since, edition, list);
    }

    /** Places ranked by another indicator. */
    BoardAddress of(String indicator) {
        return new BoardAddress(page, code, at, tree, Optional.of(indicator), place, since, edition, list);
    }

    /** An indicator held against another day. */
    BoardAddress since(LocalDate day) {
        return new BoardAddress(page, code, at, tree, of, place, Optional.of(day), edition, list);
    }

    /** The same page of one publication. */
    BoardAddress edition(int publication) {
        return edition(Optional.of(String.valueOf(publication)));
    }

    /** The same page of the newest publication. */
    BoardAddress newest() {
        return edition(Optional.empty());
    }

    private BoardAddress edition(Optional<String> publication) {
        return new BoardAddress(page, code, at, tree, of, place, since, publication, list);
    }

    BoardAddress list(ListLook look) {
        return new BoardAddress(page, code, at, tree, of, place, since, edition, look);
    }

    /** Without the question mark and what follows. */
    String route() {
        return page.route + code.map(what -> "/" + what).orElse("");
    }

    QueryParameters parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        at.ifPresent(day -> parameters.put("at", day.toString()));
        if (tree == TreeView.TODAY) {
            parameters.put("tree", TODAY);
        }
        of.ifPresent(indicator -> parameters.put("of", indicator));
        place.ifPresent(where -> parameters.put("unit", where));
        since.ifPresent(day -> parameters.put("since", day.toString()));
        edition.ifPresent(publication -> parameters.put(EDITION, publication));
        list.subject().ifPresent(subject -> parameters.put("subject", subject));
        list.search().ifPresent(words -> parameters.put("q", words));
        list.sort().ifPresent(column -> parameters.put("sort", column));
        list.which().ifPresent(which -> parameters.put("which", which));
        return QueryParameters.simple(parameters);
    }

    /** For links. */
    String href() {
        String query = parameters().getQueryString();
        String start = page == Page.OVERVIEW ? "./" : route();
        return query.isEmpty() ? start : start + "?" + query;
    }
}
