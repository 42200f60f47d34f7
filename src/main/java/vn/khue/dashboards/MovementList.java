package vn.khue.dashboards;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Function;
import vn.khue.query.Movement;
import vn.khue.shell.Markup;

/** What each part of a change is, how many schools have a part in it, and the way to those that did most. */
class MovementList extends UnorderedList {

    MovementList(MovementParts parts, MovementWords words, Function<String, String> addressOf) {
        addClassName("parts");
        parts.shown().forEach(part -> {
            Paragraph meaning = new Paragraph(words.meaning(part.kind()));
            meaning.addClassNames("s", "sec");
            Paragraph head = new Paragraph(Markup.bold(words.name(part.kind())), new Span(words.signed(part)));
            head.addClassName("head");
            add(new ListItem(head, meaning, schools(part.part(), words, addressOf)));
        });
    }

    private static Paragraph schools(Movement.Part part, MovementWords words, Function<String, String> addressOf) {
        Paragraph schools = new Paragraph(new Span(words.schools(part) + ". " + words.list(part)));
        schools.addClassName("s");
        for (Movement.Contribution school : part.largest()) {
            boolean last = school.equals(part.largest().getLast());
            schools.add(new Span(" "), new Anchor(addressOf.apply(school.code()), school.name()),
                    new Span(" (" + words.signed(school) + ")" + (last ? "." : ",")));
        }
        return schools;
    }
}
