package vn.khue.dashboards;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.khue.dashboards.BoardAddress.ListLook;
import vn.khue.shell.Formats;

/** The schools of a unit and how they stand. The grid reads a page at a time and keeps none. */
class SchoolsCard extends AsyncCard<SchoolsCard.Listing> {

    private static final String NAME_WITH_CODE = """
            <div class="school"><span class="muted">${item.code}</span><a href="${item.href}">${item.name}</a>\
            <span class="marks">${item.marks}</span></div>""";
    private static final String MARK = """
            <span class="tag ${item.tint}" data-s="${item.sign}">${item.words}</span>""";

    private static final int FEW = 10;

    private final Function<String, String> addressOf;
    private final Consumer<ListLook> looking;
    private final List<Grid.Column<School>> wide = new ArrayList<>();
    private final TextField search = new TextField();
    private ListLook look = ListLook.PLAIN;
    private @Nullable Grid<School> grid;
    private boolean narrow;

    /** Reads the schools that a reader looks for, in an order. */
    interface Schools {

        List<School> read(String search, String sort, boolean descending);
    }

    /**
     * A list that can be read again.
     *
     * @param count how many schools
     * @param counting how many of them are accredited
     * @param counted how many of them can be
     * @param schools reads them
     */
    record Listing(int count, long counting, long counted, Schools schools) {

        static Listing of(Schools schools) {
            List<School> all = schools.read("", SchoolList.NAME, false);
            return new Listing(all.size(), all.stream().filter(school -> school.counts(Shown.COVERAGE)).count(),
                    all.stream().filter(school -> school.mark(Shown.COVERAGE).isPresent()).count(), schools);
        }
    }

    /**
     * @param addressOf address of a school, for links
     * @param looking told when the reader searches or sorts
     */
    SchoolsCard(Reading reading, Function<String, String> addressOf, Consumer<ListLook> looking) {
        super(reading);
        this.addressOf = addressOf;
        this.looking = looking;
        addClassName("schools");
        search.setPlaceholder(getTranslation("schools.search"));
        search.setAriaLabel(getTranslation("schools.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                look(new ListLook(look.subject(), Optional.of(event.getValue()).filter(words -> !words.isBlank()),
                        look.sort()));
                if (grid != null) {
                    grid.getDataProvider().refreshAll();
                }
            }
        });
    }

    /** Looks at the list as an address says. */
    void show(ListLook restored) {
        look = restored;
        search.setValue(restored.search().orElse(""));
    }

    private void look(ListLook next) {
        if (!look.equals(next)) {
            look = next;
            looking.accept(next);
        }
    }

    @Override
    protected Component title(Optional<Component> tag) {
        Div names = new Div(new H2(getTranslation("schools.title")));
        last().map(this::about).ifPresent(names::add);
        Header header = new Header(names);
        tag.ifPresent(header::add);
        last().filter(listing -> listing.count() > FEW).ifPresent(listing -> header.add(search));
        return header;
    }

    /** Nothing handed in is no "0 of 0". */
    private Paragraph about(Listing listing) {
        if (listing.counted() == 0) {
            return new Paragraph(getTranslation(listing.count() == 0 ? "schools.none" : "schools.about.none"));
        }
        Formats formats = Formats.of(getLocale());
        return new Paragraph(getTranslation("schools.about", formats.integer(listing.counting()),
                formats.integer(listing.counted())));
    }

    @Override
    protected void draw(Listing listing) {
        if (listing.count() == 0) {
            grid = null;
            wide.clear();
            return;
        }
        grid = grid(listing);
        add(grid);
        fit();
    }

    private Grid<School> grid(Listing listing) {
        Grid<School> schools = new Grid<>();
        schools.addColumn(name()).setKey(SchoolList.NAME).setHeader(getTranslation("schools.name"))
                .setSortProperty(SchoolList.NAME).setFlexGrow(1);
        wide.clear();
        SchoolList.COLUMNS.forEach(indicator -> wide.add(schools.addColumn(mark(indicator)).setKey(indicator)
                .setHeader(getTranslation("schools.column." + indicator)).setSortProperty(indicator)
                .setAutoWidth(true).setFlexGrow(0)));
        schools.setItems(query -> page(listing, query).skip(query.getOffset()).limit(query.getLimit()),
                query -> (int) page(listing, query).count());
        schools.sort(order(schools));
        schools.addSortListener(event -> look(new ListLook(look.subject(), look.search(),
                event.getSortOrder().stream().findFirst().map(SchoolsCard::written))));
        schools.setAllRowsVisible(listing.count() <= FEW);
        schools.setSelectionMode(Grid.SelectionMode.NONE);
        return schools;
    }

    private LitRenderer<School> name() {
        return LitRenderer.<School>of(NAME_WITH_CODE).withProperty("code", School::code)
                .withProperty("name", School::name).withProperty("href", school -> addressOf.apply(school.code()))
                .withProperty("marks", school -> narrow ? String.join(" · ", SchoolList.COLUMNS.stream()
                        .flatMap(indicator -> school.mark(indicator).stream().map(mark -> getTranslation(
                                "schools.column." + indicator) + ": " + words(indicator, mark))).toList()) : "");
    }

    private LitRenderer<School> mark(String indicator) {
        return LitRenderer.<School>of(MARK)
                .withProperty("words", school -> school.mark(indicator).map(mark -> words(indicator, mark)).orElse("–"))
                .withProperty("sign", school -> school.counts(indicator) ? "✓" : "")
                .withProperty("tint", school -> school.mark(indicator).map(mark -> mark.counts() ? "ok" : "plain stale")
                        .orElse("none"));
    }

    private String words(String indicator, School.Mark mark) {
        return mark.counts() ? mark.level().map(level -> getTranslation("held." + indicator, level))
                .orElseGet(() -> getTranslation("schools.counts")) : getTranslation("not-held." + indicator);
    }

    private static String written(GridSortOrder<School> order) {
        return (order.getDirection() == SortDirection.DESCENDING ? "-" : "") + order.getSorted().getKey();
    }

    private List<GridSortOrder<School>> order(Grid<School> schools) {
        String written = look.sort().orElse(SchoolList.NAME);
        boolean descending = written.startsWith("-");
        Grid.Column<School> column = Optional.ofNullable(schools.getColumnByKey(
                descending ? written.substring(1) : written)).orElseGet(() -> schools.getColumnByKey(SchoolList.NAME));
        return List.of(new GridSortOrder<>(column, descending ? SortDirection.DESCENDING : SortDirection.ASCENDING));
    }

    private Stream<School> page(Listing listing, Query<School, Void> query) {
        Optional<QuerySortOrder> order = query.getSortOrders().stream().findFirst();
        boolean descending = order.map(QuerySortOrder::getDirection).equals(Optional.of(SortDirection.DESCENDING));
        return listing.schools().read(look.search().orElse(""),
                order.map(QuerySortOrder::getSorted).orElse(SchoolList.NAME), descending).stream();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        PhoneWatch.follow(this, event, phone -> {
            if (narrow != phone) {
                narrow = phone;
                fit();
            }
        });
    }

    /** On a phone the columns move into a second line of the row. */
    private void fit() {
        wide.forEach(column -> column.setVisible(!narrow));
        if (grid != null) {
            grid.getDataProvider().refreshAll();
        }
    }
}
