package vn.khue.dashboards;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import vn.khue.query.Answers;
import vn.khue.query.Ask;
import vn.khue.query.Figure;
import vn.khue.query.FigureRequest;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.query.Figures;
import vn.khue.query.SourceLine;
import vn.khue.query.Sources;
import vn.khue.receipts.Pins;
import vn.khue.receipts.Receipt;
import vn.khue.receipts.ReceiptText;
import vn.khue.receipts.Receipts;
import vn.khue.receipts.Reopened;
import vn.khue.shared.Scope;

/** Receipts and what stands behind them. Knows no screens. */
@Service
class ReceiptReader {

    private final Receipts receipts;
    private final Figures figures;
    private final Sources sources;

    ReceiptReader(Receipts receipts, Figures figures, Sources sources) {
        this.receipts = receipts;
        this.figures = figures;
        this.sources = sources;
    }

    /** Writes down a figure as a page shows it, whole. */
    Receipt issue(Scope scope, FigureRequest figure) {
        return receipts.issue(scope, figure.by(Breakdown.NONE));
    }

    Reopened open(Scope scope, String code) {
        return receipts.open(scope, code);
    }

    /** What a publication was made with; empty where an address names none that there is. */
    Optional<Pins> pins(String publication) {
        return publication.matches("[1-9]\\d{0,8}") ? receipts.pins(Integer.parseInt(publication)) : Optional.empty();
    }

    /** The newest publications. */
    List<Pins> newest(int most) {
        return receipts.newest(most);
    }

    /** The schools behind the figure; none where there is no figure. */
    Members members(Scope scope, Reopened.Asked receipt) {
        ReceiptText text = receipt.receipt().text();
        FigureRequest schools = text.request().figure().by(Breakdown.SCHOOL);
        Ask.Members ask = new Ask.Members(schools);
        Answers answers = figures.answer(scope, List.of(schools, ask));
        Figure figure = answers.to(schools);
        boolean known = text.result().stream().anyMatch(row -> row.state() == ReceiptText.State.OK);
        List<Figure.Member> all = known ? answers.to(ask) : List.of();
        return new Members(text.request().indicator(), figure, all, age(receipt), all.stream().allMatch(member ->
                member.school().ratio().denominator().compareTo(BigDecimal.ONE) == 0));
    }

    /** What was read of one school. */
    List<SourceLine> lines(Scope scope, Reopened.Asked receipt, String school) {
        Map<String, List<SourceLine>> lines = sources.of(scope, receipt.receipt().text().request().figure()
                .by(Breakdown.NONE), Set.of(school));
        return lines.getOrDefault(school, List.of());
    }

    static Age age(Reopened.Asked receipt) {
        return new Age(receipt.receipt().text().request().asOf(), receipt.receipt().text().request().period(),
                receipt.figure().since());
    }
}
