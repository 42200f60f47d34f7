package vn.khue.dashboards;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.khue.catalogue.Catalogue;
import vn.khue.dashboards.BoardQuestion.Extent;
import vn.khue.dashboards.SchoolSheet.Counting;
import vn.khue.query.Answers;
import vn.khue.query.Ask;
import vn.khue.query.Figure;
import vn.khue.query.Figures;
import vn.khue.query.SchoolProfile;
import vn.khue.query.SchoolProfile.Spell;
import vn.khue.query.Schools;
import vn.khue.shared.BadRequest;
import vn.khue.shared.NotVisible;
import vn.khue.shared.Ratio;
import vn.khue.shared.Scope;

/** Puts together what the page of a school shows. Knows no screens. */
@Service
class SchoolSheets {

    private final Schools schools;
    private final Figures figures;
    private final FigureSource source;
    private final Catalogue catalogue;
    private final Goals goals;

    SchoolSheets(Schools schools, Figures figures, FigureSource source, Catalogue catalogue, Goals goals) {
        this.schools = schools;
        this.figures = figures;
        this.source = source;
        this.catalogue = catalogue;
        this.goals = goals;
    }

    /** @param province code of the centre, whose exams the school's are held against */
    SchoolSheet read(Scope scope, BoardQuestion question, String province) {
        SchoolProfile profile = schools.profile(scope, question.schools());
        BoardQuestion centre = question.about(province, Extent.CENTRE);
        Answers answers = figures.answer(scope, asks(question, centre));
        Optional<Figure> teaching = figure(answers, question, Shown.TEACHING);
        Optional<Figure> governance = figure(answers, question, Shown.GOVERNANCE);
        Optional<Figure> pass = figure(answers, question, Shown.PASS);
        Age passAge = age(question, Shown.PASS, pass);
        return new SchoolSheet(profile, question.at(), place(profile, BoardPage.placedOn(question)),
                counting(answers, question, Shown.COVERAGE), counting(answers, question, Shown.STANDARD),
                teaching.flatMap(SchoolSheets::level), governance.flatMap(SchoolSheets::level),
                age(question, Shown.TEACHING, teaching), pass.map(FigureSource::whole).filter(SchoolSheets::hasBase),
                passAge, goals.percent(Shown.PASS, province, passAge.year(), question.known().targets()),
                exams(answers, question, passAge), exams(answers, centre, passAge));
    }

    private List<Ask<?>> asks(BoardQuestion question, BoardQuestion centre) {
        Stream<Ask<?>> figures = Stream.of(Shown.COVERAGE, Shown.STANDARD, Shown.TEACHING, Shown.GOVERNANCE,
                Shown.PASS).filter(this::isKnown)
                .flatMap(indicator -> source.asks(question, indicator));
        Stream<Ask<?>> exams = Stream.of(question, centre).map(about -> source.periods(about, Shown.PASS));
        return Stream.concat(figures, exams).toList();
    }

    private static Optional<String> place(SchoolProfile profile, LocalDate day) {
        return profile.places().stream().filter(spell -> spell.holdsOn(day)).map(Spell::value).findFirst();
    }

    private Counting counting(Answers answers, BoardQuestion question, String indicator) {
        boolean isCounted = isKnown(indicator) && ifAny(() -> source.counted(answers, question, indicator,
                whole -> whole)).filter(SchoolSheets::hasBase).isPresent();
        return !isCounted ? Counting.LEFT_OUT : figure(answers, question, indicator).filter(SchoolSheets::hasBase)
                .map(figure -> Counting.COUNTED).orElse(Counting.UNKNOWN);
    }

    private static boolean hasBase(Figure figure) {
        return hasBase(FigureSource.whole(figure));
    }

    /** A school that an indicator does not count, or did not yet, has no figure. */
    private Optional<Figure> figure(Answers answers, BoardQuestion question, String indicator) {
        return Optional.of(indicator).filter(this::isKnown)
                .flatMap(known -> ifAny(() -> source.figure(answers, question, known)));
    }

    private List<Figure.Period> exams(Answers answers, BoardQuestion question, Age age) {
        return age.period().flatMap(until -> ifAny(() -> source.periods(answers, question, Shown.PASS, until)))
                .orElse(List.of());
    }

    private static <T> Optional<T> ifAny(Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (NotVisible | BadRequest nothing) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> level(Figure figure) {
        return figure.rows().stream().filter(row -> hasBase(row.ratio())).findFirst().map(row -> row.parts().entrySet()
                .stream().filter(part -> part.getValue().numerator().signum() > 0).map(Map.Entry::getKey)
                .map(Integer::parseInt).findFirst()).orElse(Optional.empty());
    }

    private static boolean hasBase(Ratio ratio) {
        return ratio.value().isPresent();
    }

    private Age age(BoardQuestion question, String indicator, Optional<Figure> figure) {
        return figure.map(known -> source.age(question, indicator, known)).orElseGet(() -> Age.of(question.at()));
    }

    private boolean isKnown(String indicator) {
        return catalogue.indicators().stream().anyMatch(known -> known.id().equals(indicator));
    }
}
