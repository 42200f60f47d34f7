package vn.khue.dashboards.data;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import vn.khue.catalogue.checks.PlainCause;
import vn.khue.dashboards.AsyncCard;
import vn.khue.dashboards.Reading;
import vn.khue.publication.Finding;
import vn.khue.publication.FindingCause;
import vn.khue.shell.Formats;
import vn.khue.shell.Markup;

/** Where files that are in order each by itself do not go together. Their rows count; somebody has to look. */
class FindingsCard extends AsyncCard<List<FindingCause>> {

    private final CauseTexts texts;
    private final boolean opensFiles;
    private DataAddress address = DataAddress.HERE;

    /** @param opensFiles whether the reader may open the files that others sent */
    FindingsCard(Reading reading, CauseTexts texts, boolean opensFiles) {
        super(reading);
        this.texts = texts;
        this.opensFiles = opensFiles;
        addClassName("findings");
    }

    /** Where the page is, for links to files. */
    void at(DataAddress here) {
        address = here;
    }

    @Override
    protected Component title(Optional<Component> tag) {
        Header header = new Header(new Div(new H2(getTranslation("data.findings")),
                new Paragraph(getTranslation("data.findings.about"))));
        tag.ifPresent(header::add);
        return header;
    }

    @Override
    protected void draw(List<FindingCause> causes) {
        if (causes.isEmpty()) {
            add(Markup.text(getTranslation("data.findings.none"), "sec"));
            return;
        }
        OrderedList list = new OrderedList();
        list.addClassName("causes");
        for (int place = 0; place < causes.size(); place++) {
            list.add(item(place + 1, causes.get(place)));
        }
        add(list);
    }

    private ListItem item(int place, FindingCause cause) {
        PlainCause plain = texts.of(cause);
        Paragraph what = new Paragraph(plain.reason());
        what.addClassName("b");
        Div said = new Div(what);
        if (!plain.remedy().isEmpty()) {
            Paragraph advice = new Paragraph(plain.remedy());
            advice.addClassNames("s", "sec");
            said.add(advice);
        }
        said.add(rows(cause));
        Div number = new Div(counted("data.findings.rows", cause.rows()));
        number.addClassName("gain");
        Div count = new Div(number, Markup.text(counted("data.findings.places", cause.places()), "xs", "muted"));
        count.addClassName("r");
        return new ListItem(Markup.text(String.valueOf(place), "k"), said,
                Markup.text(texts.subject(cause), "xs", "muted"), count);
    }

    private NativeDetails rows(FindingCause cause) {
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        cause.first().stream().map(this::row).forEach(list::add);
        Div shown = new Div(list);
        if (cause.rows() > cause.first().size()) {
            shown.add(Markup.text(counted("data.findings.more", cause.rows() - cause.first().size()), "xs", "muted"));
        }
        return new NativeDetails(getTranslation("data.findings.show"), shown);
    }

    private ListItem row(Finding finding) {
        ListItem row = new ListItem(new Div(finding.reason()));
        if (opensFiles && finding.delivery() > 0) {
            row.add(new Anchor(address.href(finding.delivery()), getTranslation("data.findings.line",
                    Formats.of(getLocale()).integer(finding.line()))));
        }
        return row;
    }

    private String counted(String key, long count) {
        return getTranslation(key, Formats.of(getLocale()).integer(count), count);
    }
}
