package vn.khue.dashboards;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.khue.query.Answers;
import vn.khue.query.Ask;
import vn.khue.query.Figure;
import vn.khue.query.FigureRequest;
import vn.khue.query.FigureRequest.Breakdown;

/** Finds the schools behind a figure. Knows no screens. */
@Service
class MembersReader {

    private final FigureSource source;

    MembersReader(FigureSource source) {
        this.source = source;
    }

    Tile<Members> tile(BoardQuestion question, String indicator) {
        return Tile.of(source.asks(question, indicator, MembersReader::bySchool).flatMap(ask ->
                ask instanceof FigureRequest request ? Stream.of(request, new Ask.Members(request)) : Stream.of(ask)),
                answers -> members(answers, question, indicator));
    }

    private Members members(Answers answers, BoardQuestion question, String indicator) {
        Figure figure = source.figure(answers, question, indicator, MembersReader::bySchool);
        List<Figure.Member> all = figure.rows().isEmpty() ? List.of() : answers.to(new Ask.Members(figure.request()));
        return new Members(indicator, figure, all, source.age(question, indicator, figure),
                all.stream().allMatch(MembersReader::isOne));
    }

    private static boolean isOne(Figure.Member member) {
        return member.school().ratio().denominator().compareTo(BigDecimal.ONE) == 0;
    }

    private static FigureRequest bySchool(FigureRequest request) {
        return request.by(Breakdown.SCHOOL);
    }
}
