package vn.khue.dashboards;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import vn.khue.publication.Published;
import vn.khue.query.FigureRequest.TreeView;
import vn.khue.shell.Formats;
import vn.khue.shell.Icon;
import vn.khue.shell.Markup;

/** Says that the page speaks of another day than the newest data, of a later one that it is no result; leads back. */
class LookingBack extends Div {

    LookingBack() {
        addClassName("note");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    void show(BoardQuestion question, Published newest, BoardAddress address) {
        Formats formats = Formats.of(getLocale());
        removeAll();
        setVisible(!question.at().equals(newest.dataDate()) || question.tree() == TreeView.TODAY);
        boolean ahead = question.at().isAfter(newest.dataDate());
        setClassName("warn", ahead);
        Span words = new Span(new Span(getTranslation(ahead ? "looking-ahead" : "looking-back") + " "),
                Markup.bold(getTranslation("looking-back.day", formats.date(question.at()))),
                new Span(getTranslation("looking-back.tree." + question.tree().name(),
                        getTranslation("boundaries." + question.places().name()),
                        formats.integer(newest.number()))));
        if (ahead) {
            words.add(new Span(" " + getTranslation("looking-ahead.no-result", formats.date(newest.dataDate()))));
        }
        add(Icon.CLOCK.draw(), words, new Anchor(address.at(newest.dataDate()).on(TreeView.FIGURE).href(),
                getTranslation("looking-back.return", formats.date(newest.dataDate()))));
    }
}
