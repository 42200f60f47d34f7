package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import vn.khue.catalogue.Text;

/** Words of the board's maker. */
class WordsCard extends AsyncCard<Text> {

    WordsCard(Reading reading) {
        super(reading);
        addClassName("words");
    }

    @Override
    protected Component title(Optional<Component> tag) {
        return new Header(new H2(headed(getTranslation("board.words"))));
    }

    @Override
    protected void draw(Text text) {
        add(new Paragraph(text.in(getLocale())));
    }
}
