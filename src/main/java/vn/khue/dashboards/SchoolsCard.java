package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.khue.shell.Formats;

/** The schools of a unit and whether each counts. The grid reads a page at a time and keeps none. */
class SchoolsCard extends AsyncCard<SchoolsCard.Listing> {

    private static final String NAME_WITH_CODE = """
            <div class="school"><span class="muted">${item.code}</span><a href="${item.href}">${item.name}</a></div>""";

    private static final int FEW = 10;

    private final Function<String, String> addressOf;

    /** Reads the schools in an order. */
    interface Schools {

        List<School> read(School.Sort sort, boolean descending);
    }

    /**
     * A list that can be read again.
     *
     * @param count how many schools
     * @param counting how many of them count in the numerator
     * @param first name of the first school, if there is any
     * @param schools reads them
     */
    record Listing(int count, long counting, Optional<String> first, Schools schools) {

        static Listing of(Schools schools) {
            List<School> all = schools.read(School.Sort.NAME, false);
            return new Listing(all.size(), all.stream().filter(School::counts).count(),
                    all.stream().map(School::name).findFirst(), schools);
        }
    }

    /** @param addressOf address of a school, for links */
    SchoolsCard(Reading reading, Function<String, String> addressOf) {
        super(reading);
        this.addressOf = addressOf;
        addClassName("schools");
    }

    @Override
    protected Component title(Optional<Component> tag) {
        Header header = new Header(new Div(new H2(getTranslation("schools.title"))));
        tag.ifPresent(header::add);
        return header;
    }

    @Override
    protected void draw(Listing listing) {
        if (listing.count() > 1) {
            ((Div) getComponentAt(0).getChildren().findFirst().orElseThrow()).add(about(listing));
        }
        add(grid(listing));
    }

    private Paragraph about(Listing listing) {
        Formats formats = Formats.of(getLocale());
        return new Paragraph(getTranslation("schools.about", formats.integer(listing.counting()),
                formats.integer(listing.count())));
    }

    private Grid<School> grid(Listing listing) {
        Grid<School> grid = new Grid<>();
        Grid.Column<School> name = grid.addColumn(LitRenderer.<School>of(NAME_WITH_CODE)
                        .withProperty("code", School::code).withProperty("name", School::name)
                        .withProperty("href", school -> addressOf.apply(school.code())))
                .setKey(School.Sort.NAME.name()).setHeader(getTranslation("schools.name"))
                .setSortProperty(School.Sort.NAME.name()).setFlexGrow(1);
        grid.addComponentColumn(this::statusOf).setKey(School.Sort.STATUS.name())
                .setHeader(getTranslation("schools.status")).setSortProperty(School.Sort.STATUS.name())
                .setAutoWidth(true).setFlexGrow(0);
        grid.setItems(query -> page(listing, query), query -> listing.count());
        grid.sort(List.of(new GridSortOrder<>(name, SortDirection.ASCENDING)));
        grid.setAllRowsVisible(listing.count() <= FEW);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        return grid;
    }

    private static Stream<School> page(Listing listing, Query<School, Void> query) {
        Optional<QuerySortOrder> order = query.getSortOrders().stream().findFirst();
        School.Sort sort = order.map(QuerySortOrder::getSorted).map(School.Sort::valueOf).orElse(School.Sort.NAME);
        boolean descending = order.map(QuerySortOrder::getDirection).equals(Optional.of(SortDirection.DESCENDING));
        return listing.schools().read(sort, descending).stream().skip(query.getOffset()).limit(query.getLimit());
    }

    private Component statusOf(School school) {
        return school.counts() ? Tags.ok(getTranslation("schools.counts"))
                : Tags.plain(getTranslation("schools.does-not-count"));
    }
}
