package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import vn.khue.catalogue.Catalogue;
import vn.khue.receipts.ReceiptText.Row;
import vn.khue.receipts.Reopened;
import vn.khue.shared.Tree;
import vn.khue.shell.Formats;

/** A figure as it was written down, whether it still is so, and where it is found again. */
class ReceiptCard extends AsyncCard<Reopened> {

    private final Catalogue catalogue;

    ReceiptCard(Reading reading, Catalogue catalogue) {
        super(reading);
        this.catalogue = catalogue;
        addClassName("frozen");
    }

    @Override
    protected Component title(Optional<Component> tag) {
        Header header = new Header(new Div(new H2(getTranslation("receipt.figure"))));
        tag.ifPresent(header::add);
        return header;
    }

    @Override
    protected Optional<Component> status(Reopened receipt) {
        return Optional.of(switch (receipt) {
            case Reopened.Altered _ -> Tags.bad(getTranslation("receipt.altered.tag"));
            case Reopened.Asked asked when asked.isRedefined() -> Tags.missing(getTranslation("receipt.redefined.tag"));
            case Reopened.Asked asked -> asked.isSame() ? Tags.ok(getTranslation("receipt.same"))
                    : Tags.bad(getTranslation("receipt.different"));
        });
    }

    @Override
    protected String outside() {
        return "receipt.outside";
    }

    @Override
    protected void draw(Reopened receipt) {
        switch (receipt) {
            case Reopened.Altered _ -> add(sentence("receipt.altered"));
            case Reopened.Asked asked -> draw(asked);
        }
    }

    private void draw(Reopened.Asked receipt) {
        if (!receipt.isSame()) {
            add(sentence(receipt.isRedefined() ? "receipt.redefined" : "receipt.different.say"));
        }
        Div words = new Div(figure(receipt), facts(receipt));
        words.addClassName("words");
        Div body = new Div(words, new ReceiptAddress(receipt.code()));
        body.addClassName("body");
        add(body);
    }

    private Component figure(Reopened.Asked receipt) {
        ReceiptRows rows = new ReceiptRows(this, catalogue.indicator(receipt.receipt().text().request().indicator()),
                receipt);
        return (receipt.isSame() || receipt.isRedefined()) && receipt.receipt().text().result().size() == 1 && receipt.receipt().text().request()
                .breakdown().isEmpty() ? single(rows, receipt.receipt().text().result().getFirst()) : rows.table();
    }

    private Component single(ReceiptRows rows, Row row) {
        Div number = new Div(rows.value(row));
        number.addClassName("num");
        Paragraph base = new Paragraph(rows.base(row));
        base.addClassName("base");
        Div figure = new Div(number, base);
        row.expected().ifPresent(expected -> figure.add(new Paragraph(getTranslation("coverage.words",
                Formats.of(getLocale()).integer(row.reported().orElse(0)),
                Formats.of(getLocale()).integer(expected)))));
        return figure;
    }

    private DescriptionList facts(Reopened.Asked receipt) {
        Formats formats = Formats.of(getLocale());
        DescriptionList facts = new DescriptionList();
        facts.addClassName("kv");
        say(facts, "receipt.unit", receipt.figure().unitName());
        say(facts, "receipt.when", ReceiptReader.age(receipt).wordsInFull(this));
        receipt.receipt().text().request().filters().forEach((name, value) -> say(facts, "receipt.filter", value));
        say(facts, "receipt.boundaries", getTranslation("boundaries." + (Tree.administrativeOn(
                receipt.figure().placedOn()) == Tree.DISTRICT ? "DISTRICT" : "COMMUNE")) + ", "
                + formats.date(receipt.figure().placedOn()));
        say(facts, "receipt.rule", getTranslation("rule.version.of",
                String.valueOf(receipt.receipt().text().request().rule())));
        say(facts, "receipt.made", new Moments(getLocale()).words(receipt.madeAt()));
        facts.add(new Term(getTranslation("receipt.code")), mono(receipt.code().text()));
        return facts;
    }

    private void say(DescriptionList facts, String what, String words) {
        facts.add(new Term(getTranslation(what)), new Description(words));
    }

    private static Description mono(String text) {
        Span words = new Span(text);
        words.addClassName("mono");
        return new Description(words);
    }

    private Paragraph sentence(String what) {
        Paragraph sentence = new Paragraph(getTranslation(what));
        sentence.addClassName("m");
        return sentence;
    }
}
