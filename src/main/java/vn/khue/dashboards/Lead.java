package vn.khue.dashboards;

import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.khue.dashboards.OverviewQuestion.Extent;
import vn.khue.shell.Formats;

/** The line under the title: how many schools, how many places, which school year; filled as the cards arrive. */
class Lead extends Paragraph {

    private Optional<String> schools = Optional.empty();
    private Optional<String> units = Optional.empty();
    private @Nullable OverviewQuestion question;

    Lead() {
        addClassName("lead");
    }

    void about(OverviewQuestion asked) {
        if (question == null || !asked.sameButFor(question)) {
            schools = Optional.of(asked).filter(school -> school.extent() == Extent.SCHOOL)
                    .map(school -> getTranslation("overview.school-code", school.unit()));
            units = Optional.empty();
        }
        question = asked;
        write();
    }

    void base(KeyFigure figure) {
        if (question != null && question.extent() != Extent.SCHOOL) {
            schools = Optional.of(getTranslation("overview.schools", Formats.of(getLocale()).plain(
                    figure.ratio().denominator())));
        }
        write();
    }

    void places(Ranking ranking) {
        units = Optional.of(getTranslation("overview.places." + ranking.by().name(),
                Formats.of(getLocale()).integer(ranking.places().size())));
        write();
    }

    private void write() {
        Optional<String> year = Optional.ofNullable(question).map(asked -> SchoolYear.of(asked.at()))
                .map(of -> getTranslation("overview.school-year", String.valueOf(of.first()),
                        String.valueOf(of.first() + 1)));
        setText(Stream.of(schools, units, year).flatMap(Optional::stream).collect(Collectors.joining(" · ")));
    }
}
