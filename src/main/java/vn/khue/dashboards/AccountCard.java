package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khue.catalogue.Catalogue;
import vn.khue.shell.Formats;
import vn.khue.shell.Markup;

/** The words that end a board: age, boundaries, bases and sources. */
class AccountCard extends AsyncCard<Account> {

    private final Catalogue catalogue;

    AccountCard(Reading reading, Catalogue catalogue) {
        super(reading);
        this.catalogue = catalogue;
        addClassName("account");
    }

    @Override
    protected Component title(Optional<Component> tag) {
        Header header = new Header(new H2(headed(getTranslation("board.account"))));
        tag.ifPresent(header::add);
        return header;
    }

    @Override
    protected void draw(Account account) {
        BoardQuestion question = account.question();
        add(new Paragraph(getTranslation("overview.on-paper", Formats.of(getLocale()).date(question.at()),
                getTranslation("boundaries.of." + question.tree().name(),
                        getTranslation("boundaries." + question.places().name())),
                Formats.of(getLocale()).integer(question.publication()))));
        UnorderedList lines = new UnorderedList();
        account.lines().forEach(line -> lines.add(new ListItem(Markup.bold(
                new Wording(this, line.indicator()).name()), new Span(": " + said(line)))));
        add(lines);
    }

    private String said(Account.Line line) {
        String sources = catalogue.indicator(line.indicator()).datasets().stream().distinct()
                .map(dataset -> catalogue.contract(dataset).title().in(getLocale())).collect(Collectors.joining(", "));
        return Stream.of(line.ratio().map(ratio -> getTranslation("board.account.base",
                                new Wording(this, line.indicator()).base(ratio))),
                        line.age().map(age -> age.wordsInFull(this)),
                        Optional.of(getTranslation("board.account.sources", sources)))
                .flatMap(Optional::stream).collect(Collectors.joining(" · "));
    }
}
