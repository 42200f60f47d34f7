package vn.khue.dashboards;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.khue.catalogue.Catalogue;
import vn.khue.dashboards.BoardAddress.ListLook;
import vn.khue.dashboards.Members.Which;
import vn.khue.query.Figure.Member;
import vn.khue.shell.Formats;
import vn.khue.shell.Icon;

/** The schools behind a figure: those that count and those that do not, to search, sort and take along as seen. */
class MembersCard extends AsyncCard<Members> {

    private static final String NAME = """
            <div class="school"><span class="muted">${item.code}</span><a href="${item.href}">${item.name}</a>\
            <span class="marks">${item.marks}</span></div>""";
    private static final String VALUE = """
            <span class="tag ${item.tint}" data-s="${item.sign}">${item.words}</span>""";
    private static final String OPEN = """
            <button class="btn q" @click=${toggle} aria-label=${item.label} aria-expanded=${item.open}>\
            ${item.words}</button>""";
    private static final int FEW = 10;

    private final Catalogue catalogue;
    private final Function<String, String> addressOf;
    private final Consumer<ListLook> looking;
    private final TextField search = new TextField();
    private Optional<Function<Member, Component>> behind = Optional.empty();
    private final List<Grid.Column<Member>> wide = new ArrayList<>();
    private final Div which = new Div();
    private ListLook look = ListLook.PLAIN;
    private @Nullable Grid<Member> grid;
    private boolean narrow;

    /**
     * @param addressOf address of a school, for links
     * @param looking told when the reader searches, sorts or chooses
     */
    MembersCard(Reading reading, Catalogue catalogue, Function<String, String> addressOf, Consumer<ListLook> looking) {
        super(reading);
        this.catalogue = catalogue;
        this.addressOf = addressOf;
        this.looking = looking;
        addClassNames("schools", "members");
        which.addClassName("seg");
        search.setPlaceholder(getTranslation("schools.search"));
        search.setAriaLabel(getTranslation("schools.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                look(new ListLook(Optional.empty(), Optional.of(event.getValue()).filter(words -> !words.isBlank()),
                        look.sort(), look.which()));
            }
        });
    }

    /** Lets each school be opened for what stands behind it. */
    void open(Function<Member, Component> what) {
        behind = Optional.of(what);
    }

    /** What stands behind a school. */
    Optional<Component> behind(Member member) {
        return behind.map(what -> what.apply(member));
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
            if (grid != null) {
                grid.getDataProvider().refreshAll();
            }
        }
    }

    @Override
    protected Component title(Optional<Component> tag) {
        Header header = new Header(new Div(new H2(getTranslation("members.title")),
                new Paragraph(last().map(this::about).orElse(""))));
        tag.ifPresent(header::add);
        last().filter(members -> !members.all().isEmpty()).ifPresent(members -> header.add(tools(members)));
        return header;
    }

    private String about(Members members) {
        Formats formats = Formats.of(getLocale());
        return members.all().isEmpty() ? "" : getTranslation("members.about", formats.fraction(members.whole()),
                new Measured(catalogue.indicator(members.indicator()), getLocale()).words(members.whole()),
                members.age().words(this));
    }

    private Div tools(Members members) {
        Div tools = new Div();
        tools.addClassName("tools");
        if (members.inOrOut()) {
            which.removeAll();
            for (Which part : Which.values()) {
                which.add(new NativeButton(getTranslation("members." + part.name(),
                        Formats.of(getLocale()).integer(members.count(part))), event -> choose(part)));
            }
            press();
            tools.add(which);
        }
        tools.add(search, download(members, true), download(members, false));
        return tools;
    }

    private void choose(Which part) {
        look(new ListLook(Optional.empty(), look.search(), look.sort(),
                part == Which.ALL ? Optional.empty() : Optional.of(part.name().toLowerCase(Locale.ROOT))));
        press();
    }

    private void press() {
        for (Which part : Which.values()) {
            which.getComponentAt(part.ordinal()).getElement().setAttribute("aria-pressed",
                    String.valueOf(part == which()));
        }
    }

    private Which which() {
        return look.which().flatMap(text -> Arrays.stream(Which.values())
                .filter(part -> part.name().equalsIgnoreCase(text)).findFirst()).orElse(Which.ALL);
    }

    private Anchor download(Members members, boolean workbook) {
        MembersSheet sheet = sheet(members);
        Anchor link = new Anchor(new MembersDownload(sheet, () -> seen(members), workbook), "");
        link.add(Icon.DOWNLOAD.draw(), new Span(workbook ? "XLSX" : "CSV"));
        link.addClassName("download");
        link.getElement().setAttribute("aria-label", getTranslation(workbook ? "members.xlsx" : "members.csv"));
        return link;
    }

    @Override
    protected void draw(Members members) {
        if (members.all().isEmpty()) {
            add(new NothingYet(this, catalogue, members.indicator(), members.age()));
            return;
        }
        grid = grid(members);
        add(grid);
        fit();
    }

    private Grid<Member> grid(Members members) {
        MembersSheet sheet = sheet(members);
        Grid<Member> schools = new Grid<>();
        schools.addColumn(name(sheet)).setKey(Members.NAME).setHeader(getTranslation("schools.name"))
                .setSortProperty(Members.NAME).setFlexGrow(3);
        wide.clear();
        wide.add(column(schools, Members.PLACE, Member::placeName));
        wide.add(column(schools, Members.LEVEL, this::level));
        wide.add(members.inOrOut() ? schools.addColumn(value(sheet)).setKey(Members.VALUE)
                .setHeader(getTranslation("members.VALUE")).setSortProperty(Members.VALUE).setAutoWidth(true)
                .setFlexGrow(0) : column(schools, Members.VALUE, sheet::value));
        behind.ifPresent(what -> openable(schools, what));
        schools.setItems(query -> page(members, query).stream().skip(query.getOffset()).limit(query.getLimit()),
                query -> page(members, query).size());
        schools.sort(order(schools));
        schools.addSortListener(event -> look(new ListLook(Optional.empty(), look.search(),
                event.getSortOrder().stream().findFirst().map(MembersCard::written), look.which())));
        schools.setAllRowsVisible(members.all().size() <= FEW);
        schools.setSelectionMode(Grid.SelectionMode.NONE);
        return schools;
    }

    private void openable(Grid<Member> schools, Function<Member, Component> what) {
        schools.addColumn(LitRenderer.<Member>of(OPEN).withProperty("words", any -> getTranslation("source.open"))
                .withProperty("label", member -> getTranslation("source.open.of", member.school().name()))
                .withProperty("open", schools::isDetailsVisible)
                .withFunction("toggle", member -> {
                    schools.setDetailsVisible(member, !schools.isDetailsVisible(member));
                    schools.getDataProvider().refreshItem(member);
                })).setKey("open").setHeader(getTranslation("source.title")).setAutoWidth(true).setFlexGrow(0);
        schools.setDetailsVisibleOnClick(false);
        schools.setItemDetailsRenderer(new ComponentRenderer<>(what::apply));
    }

    private Grid.Column<Member> column(Grid<Member> schools, String key, Function<Member, String> words) {
        return schools.addColumn(words::apply).setKey(key).setHeader(getTranslation("members."
                + key.toUpperCase(Locale.ROOT))).setSortProperty(key).setFlexGrow(1);
    }

    private LitRenderer<Member> name(MembersSheet sheet) {
        return LitRenderer.<Member>of(NAME).withProperty("code", member -> member.school().key())
                .withProperty("name", member -> member.school().name())
                .withProperty("href", member -> addressOf.apply(member.school().key()))
                .withProperty("marks", member -> narrow ? String.join(" · ", member.placeName(), level(member),
                        sheet.value(member)) : "");
    }

    private LitRenderer<Member> value(MembersSheet sheet) {
        return LitRenderer.<Member>of(VALUE).withProperty("words", member -> sheet.value(member))
                .withProperty("sign", member -> Members.counts(member) ? "✓" : "")
                .withProperty("tint", member -> Members.counts(member) ? "ok" : "plain stale");
    }

    private String level(Member member) {
        return member.level().map(level -> getTranslation("level.short." + level)).orElse("–");
    }


    private MembersSheet sheet(Members members) {
        return MembersSheet.of(this, getLocale(), catalogue, members);
    }

    private List<Member> page(Members members, Query<Member, Void> query) {
        Optional<QuerySortOrder> order = query.getSortOrders().stream().findFirst();
        return members.seen(which(), look.search().orElse(""),
                order.map(QuerySortOrder::getSorted).orElse(Members.NAME),
                order.map(QuerySortOrder::getDirection).equals(Optional.of(SortDirection.DESCENDING)));
    }

    /** What the reader looks at now, in this order. */
    private List<Member> seen(Members members) {
        String sort = look.sort().orElse(Members.NAME);
        return members.seen(which(), look.search().orElse(""), sort.replaceFirst("^-", ""), sort.startsWith("-"));
    }

    private static String written(GridSortOrder<Member> order) {
        return (order.getDirection() == SortDirection.DESCENDING ? "-" : "") + order.getSorted().getKey();
    }

    private List<GridSortOrder<Member>> order(Grid<Member> schools) {
        return look.sort().map(text -> new GridSortOrder<>(schools.getColumnByKey(text.replaceFirst("^-", "")),
                        text.startsWith("-") ? SortDirection.DESCENDING : SortDirection.ASCENDING))
                .filter(order -> order.getSorted() != null).map(List::of).orElse(List.of());
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
