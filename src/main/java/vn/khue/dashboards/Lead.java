package vn.khue.dashboards;

import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.shell.Formats;

/** The line under the title: how many schools, how many places, which school year; filled as the cards arrive. */
class Lead extends Paragraph {

    private Optional<String> schools = Optional.empty();
    private Optional<String> units = Optional.empty();
    private @Nullable BoardQuestion question;

    Lead() {
        addClassName("lead");
    }

    void about(BoardQuestion asked) {
        if (question == null || !asked.sameButFor(question)) {
            schools = Optional.empty();
            units = Optional.empty();
        }
        question = asked;
        write();
    }

    /** @param figure one whose base is every school */
    void base(KeyFigure figure) {
        if (figure.ratio().value().isPresent()) {
            schools = Optional.of(getTranslation("overview.schools", Formats.of(getLocale()).plain(
                    figure.ratio().denominator())));
        }
        write();
    }

    void schools(long count) {
        schools = Optional.of(getTranslation("overview.schools", Formats.of(getLocale()).integer(count)));
        write();
    }

    /**
     * @param by districts or communes
     * @param count none when they are not known
     */
    void places(Breakdown by, long count) {
        units = Optional.of(count).filter(known -> known > 0).map(known ->
                getTranslation("overview.places." + by.name(), Formats.of(getLocale()).integer(known)));
        write();
    }

    /** @param place name of what the page is asked about */
    void in(String place) {
        schools = Optional.of(place);
        write();
    }

    /** @param place name of the place where it stands */
    void school(SchoolSheet sheet, Optional<String> place) {
        String level = getTranslation("level." + sheet.profile().level());
        schools = Optional.of(Stream.of(Optional.of(level + " " + getTranslation("ownership."
                        + sheet.profile().ownership())), place,
                Optional.of(getTranslation("overview.school-code", sheet.profile().code())))
                .flatMap(Optional::stream).collect(Collectors.joining(" · ")));
        write();
    }

    private void write() {
        Optional<String> year = Optional.ofNullable(question).map(asked -> SchoolYear.of(asked.at()))
                .map(of -> getTranslation("overview.school-year", String.valueOf(of.first()),
                        String.valueOf(of.first() + 1)));
        setText(Stream.of(schools, units, year).flatMap(Optional::stream).collect(Collectors.joining(" · ")));
    }
}
