package vn.khue.dashboards.data;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import vn.khue.dashboards.AsyncCard;
import vn.khue.dashboards.Reading;
import vn.khue.shell.Formats;
import vn.khue.shell.Markup;

/** Schools that have sent nothing for nights, longest first. A silent school is grey and never counts as good. */
class SilentCard extends AsyncCard<List<NightSummary.Silent>> {

    private static final int SHOWN = 8;

    private DataAddress address = DataAddress.HERE;

    SilentCard(Reading reading) {
        super(reading);
        addClassName("silence");
    }

    /** Where the page is, for links into its list. */
    void at(DataAddress here) {
        address = here;
    }

    @Override
    protected Component title(Optional<Component> tag) {
        Header header = new Header(new Div(new H2(getTranslation("data.silent")),
                new Paragraph(getTranslation("data.silent.about"))));
        tag.ifPresent(header::add);
        return header;
    }

    @Override
    protected void draw(List<NightSummary.Silent> schools) {
        if (schools.isEmpty()) {
            add(Markup.text(getTranslation("data.silent.none"), "sec"));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        schools.stream().limit(SHOWN).map(this::item).forEach(list::add);
        add(list);
        if (schools.size() > SHOWN) {
            add(Markup.text(counted("data.silent.more", schools.size() - SHOWN), "xs", "muted"));
        }
    }

    private ListItem item(NightSummary.Silent school) {
        Span sign = Markup.text("◷", "sig", "stale");
        sign.getElement().setAttribute("aria-hidden", "true");
        Anchor name = new Anchor(address.beyond(true).sender(Optional.of(school.code())).href(),
                school.name());
        return new ListItem(sign, new Div(name, Markup.text(school.code(), "muted")),
                Markup.bold(counted("data.silent.nights", school.nights())));
    }

    private String counted(String key, long count) {
        return getTranslation(key, Formats.of(getLocale()).integer(count), count);
    }
}
