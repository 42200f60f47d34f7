package vn.khue.dashboards;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.khue.query.Figure;
import vn.khue.query.FigureRequest;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.query.Figures;
import vn.khue.query.SourceLine;
import vn.khue.query.SourceLine.Cell;
import vn.khue.query.Sources;
import vn.khue.receipts.CanonicalText;
import vn.khue.receipts.Pins;
import vn.khue.receipts.Receipt;
import vn.khue.receipts.ReceiptCode;
import vn.khue.receipts.ReceiptText;
import vn.khue.receipts.Receipts;
import vn.khue.receipts.Reopened;
import vn.khue.shared.NotVisible;
import vn.khue.shared.Scope;

/** Receipts of the fixed figures, each with a line of a file; what a test turns them into happens instead. */
class FixedReceipts implements Receipts, Sources {

    static final Instant MADE = Instant.parse("2026-11-22T01:15:00Z");
    static final String SHA256 = "9f2c41be07d3a15e9f2c41be07d3a15e9f2c41be07d3a15e9f2c41be07d3e8a5";

    private final Figures figures;
    private final Map<String, Receipt> made = new TreeMap<>();

    /** What becomes of a receipt when it is opened; tests set it. */
    volatile UnaryOperator<Reopened> turn = UnaryOperator.identity();

    FixedReceipts(Figures figures) {
        this.figures = figures;
    }

    @Override
    public Receipt issue(Scope scope, FigureRequest request) {
        ReceiptText text = text(figures.read(scope, request));
        Receipt receipt = new Receipt(ReceiptCode.of(CanonicalText.write(text)), text, MADE);
        made.put(receipt.code().text(), receipt);
        return receipt;
    }

    private static ReceiptText text(Figure figure) {
        FigureRequest asked = figure.request();
        return new ReceiptText(new ReceiptText.Request(asked.at(), new TreeSet<>(ReceiptText.Request.words(asked)),
                new TreeMap<>(), asked.indicator(), figure.period(), figure.publication(), 2, 1, asked.tree(),
                new TreeSet<>(List.of(asked.unit()))), figure.rows().stream().map(row ->
                        ReceiptText.Row.of(asked.by() == Breakdown.NONE ? asked.unit() : row.key(), row.ratio()))
                        .toList());
    }

    @Override
    public Reopened open(Scope scope, String code) {
        Receipt receipt = Optional.ofNullable(made.get(code)).orElseThrow(() -> new NotVisible(code));
        Figure figure = figures.read(scope, receipt.text().request().figure());
        return turn.apply(new Reopened.Asked(receipt, Optional.of(text(figure)), figure, made(figure.publication())));
    }

    private static Pins made(int publication) {
        return new Pins(ScreensOnly.FixedPublications.published(publication), "c".repeat(64), "n".repeat(64), 7,
                "0.1.0+abc1234");
    }

    @Override
    public Optional<Pins> pins(int publication) {
        return publication > 412 ? Optional.empty() : Optional.of(made(publication));
    }

    @Override
    public List<Pins> newest(int most) {
        return List.of(made(412), made(411));
    }

    /** Every school but the last of those asked about has a certificate. */
    @Override
    public Map<String, List<SourceLine>> of(Scope scope, FigureRequest figure, Collection<String> schools) {
        return schools.stream().filter(school -> !school.endsWith("1020")).collect(Collectors.toMap(school -> school,
                school -> List.of(new SourceLine("accreditation-certificates", new SourceLine.File(12,
                        "kiem-dinh-2023-05.csv", "department", SHA256, MADE, 412), OptionalLong.of(418), 1, true,
                        List.of(new Cell("certificate_no", "15/2022"), new Cell("school", school),
                                new Cell("level", "2"), new Cell("issued_on", "2018-06-14"))))));
    }
}
