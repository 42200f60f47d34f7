package vn.khue.receipts.internal;

import static vn.khue.store.tables.Tables.PUBLICATION;
import static vn.khue.store.tables.Tables.PUBLICATION_RULE;
import static vn.khue.store.tables.Tables.RECEIPT;
import static vn.khue.store.tables.Tables.RULE;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Indicator;
import vn.khue.network.Units;
import vn.khue.publication.Publications;
import vn.khue.publication.Published;
import vn.khue.query.Answers;
import vn.khue.query.Ask;
import vn.khue.query.Figure;
import vn.khue.query.FigureRequest;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.query.Figures;
import vn.khue.receipts.CanonicalText;
import vn.khue.receipts.Pins;
import vn.khue.receipts.Receipt;
import vn.khue.receipts.ReceiptCode;
import vn.khue.receipts.ReceiptText;
import vn.khue.receipts.ReceiptText.Request;
import vn.khue.receipts.ReceiptText.Row;
import vn.khue.receipts.Receipts;
import vn.khue.receipts.Reopened;
import vn.khue.shared.Audience;
import vn.khue.shared.BadRequest;
import vn.khue.shared.NotVisible;
import vn.khue.shared.Ratio;
import vn.khue.shared.Scope;
import vn.khue.store.tables.records.PublicationRecord;
import vn.khue.store.tables.records.ReceiptRecord;

/** Receipts in the operational store; rows are only ever added. */
@Service
class StoredReceipts implements Receipts {

    private static final Logger LOG = LoggerFactory.getLogger(StoredReceipts.class);

    private final DSLContext store;
    private final Figures figures;
    private final Publications publications;
    private final Catalogue catalogue;
    private final Units units;

    StoredReceipts(DSLContext store, Figures figures, Publications publications, Catalogue catalogue, Units units) {
        this.store = store;
        this.figures = figures;
        this.publications = publications;
        this.catalogue = catalogue;
        this.units = units;
    }

    /** An answer and its text. */
    private record Written(Figure figure, ReceiptText text) {
    }

    @Override
    public Receipt issue(Scope scope, FigureRequest request) {
        if (request.by() == Breakdown.SCHOOL) {
            throw new BadRequest("receipt.by-school", Map.of());
        }
        ReceiptText text = written(scope, pinned(request)).text();
        requireNoSmallCell(text);
        String canonical = CanonicalText.write(text);
        ReceiptCode code = ReceiptCode.of(canonical);
        keep(code, canonical);
        return new Receipt(code, text, find(code).getMadeAt().toInstant());
    }

    private void keep(ReceiptCode code, String canonical) {
        try {
            store.insertInto(RECEIPT).set(RECEIPT.CODE, code.text()).set(RECEIPT.CANONICAL, canonical)
                    .set(RECEIPT.MADE_AT, OffsetDateTime.now(ZoneOffset.UTC)).onDuplicateKeyIgnore().execute();
        } catch (IntegrityConstraintViolationException meanwhile) {
            LOG.debug("receipt {} was written down by somebody else at the same moment", code, meanwhile);
        }
    }

    /** The newest publication is another one tomorrow. */
    private FigureRequest pinned(FigureRequest request) {
        return request.publication().isPresent() ? request : request.from(publications.newest()
                .orElseThrow(() -> new NotVisible("the first publication")).number());
    }

    /** A receipt is handed on, and the hash of a small number can be guessed. */
    private void requireNoSmallCell(ReceiptText text) {
        Indicator indicator = catalogue.indicator(text.request().indicator());
        indicator.suppressUnder().ifPresent(least -> text.result().stream()
                .filter(row -> row.ratio().denominator().longValue() < least && row.state() == ReceiptText.State.OK)
                .findFirst().ifPresent(small -> {
                    throw new BadRequest("receipt.small-cell", Map.of("least", least));
                }));
    }

    @Override
    public Reopened open(Scope scope, String typed) {
        ReceiptCode code = ReceiptCode.read(typed).orElseThrow(() -> new NotVisible("receipt " + typed));
        ReceiptRecord stored = find(code);
        if (!ReceiptCode.of(stored.getCanonical()).equals(code)) {
            LOG.error("receipt {} is not what was written down", code);
            return new Reopened.Altered(code, stored.getMadeAt().toInstant());
        }
        ReceiptText frozen = CanonicalText.parse(stored.getCanonical());
        Receipt receipt = new Receipt(code, frozen, stored.getMadeAt().toInstant());
        Pins pins = pins(frozen.request().publication())
                .orElseThrow(() -> new NotVisible("publication " + frozen.request().publication()));
        try {
            Written now = written(scope, frozen.request().figure());
            return new Reopened.Asked(receipt, Optional.of(now.text()), now.figure(), pins);
        } catch (BadRequest unknownNow) {
            // a definition that has changed since may not know the split, the period or the day any more
            return new Reopened.Asked(receipt, Optional.empty(), seen(scope, frozen.request().figure()), pins);
        }
    }

    /**
     * Another figure of the unit, for a reader who sees that may see what was written down: the indicator's own, as far
     * as it is still defined, or any.
     */
    private Figure seen(Scope scope, FigureRequest asked) {
        Indicator own = catalogue.indicator(asked.indicator());
        if (own.suppressUnder().isPresent() && scope.audience() != Audience.INTERNAL) {
            throw new NotVisible("receipt of " + own.id());
        }
        return Stream.concat(Stream.of(own), catalogue.indicators().stream()).filter(any -> !any.isDistribution())
                .flatMap(any -> read(scope, new FigureRequest(any.id(), asked.unit(), asked.at(), asked.tree(),
                        Breakdown.NONE, asked.publication())).stream()).findFirst()
                .orElseThrow(() -> new NotVisible("receipt of " + asked.unit()));
    }

    private Optional<Figure> read(Scope scope, FigureRequest request) {
        try {
            return Optional.of(figures.read(scope, request));
        } catch (BadRequest | NotVisible unanswered) {
            return Optional.empty();
        }
    }

    private ReceiptRecord find(ReceiptCode code) {
        return store.selectFrom(RECEIPT).where(RECEIPT.CODE.eq(code.text())).fetchOptional()
                .orElseThrow(() -> new NotVisible("receipt " + code));
    }

    private Written written(Scope scope, FigureRequest request) {
        Ask.Datasets datasets = new Ask.Datasets(request.publication());
        Answers answers = figures.answer(scope, List.of(request, datasets));
        Figure figure = answers.to(request);
        // where nothing of what the indicator counts was ever handed in there is no figure, and no nought
        boolean handedIn = isOfAnotherRule(figure) || catalogue.indicator(request.indicator()).datasets().stream()
                .anyMatch(answers.to(datasets)::contains);
        return new Written(figure, new ReceiptText(request(figure), rows(figure, handedIn)));
    }

    /** The catalogue does not say what an earlier definition was made of. */
    private boolean isOfAnotherRule(Figure figure) {
        String indicator = figure.request().indicator();
        return rule(indicator, figure.publication()) != catalogue.indicator(indicator).version();
    }

    private Request request(Figure figure) {
        FigureRequest asked = figure.request();
        Map<String, String> filters = new TreeMap<>();
        asked.facet().ifPresent(facet -> filters.put(facet.name(), facet.value()));
        return new Request(asked.at(), new TreeSet<>(Request.words(asked)), new TreeMap<>(filters), asked.indicator(),
                figure.period(), figure.publication(), rule(asked.indicator(), figure.publication()),
                ReceiptText.SUPPRESSION, asked.tree(),
                new TreeSet<>(List.of(resolved(asked.unit(), figure.placedOn()))));
    }

    private List<Row> rows(Figure figure, boolean handedIn) {
        FigureRequest asked = figure.request();
        if (asked.by() == Breakdown.NONE) {
            Ratio whole = figure.rows().stream().filter(row -> handedIn).map(Figure.Row::ratio).findFirst()
                    .orElse(Ratio.of(0, 0));
            return List.of(Row.of(resolved(asked.unit(), figure.placedOn()), whole,
                    figure.covered().filter(any -> handedIn)));
        }
        return handedIn ? figure.rows().stream().map(row -> Row.of(part(figure, row.key()), row.ratio(),
                figure.coverage(row.key()))).toList()
                : List.of();
    }

    private String part(Figure figure, String key) {
        return switch (figure.request().by()) {
            case NONE, PLACE, DISTRICT, COMMUNE -> resolved(key, figure.placedOn());
            case LEVEL, OWNERSHIP, AREA, SCHOOL, FACET -> key;
        };
    }

    /** A code has several meanings in time; a school has but its code. */
    private String resolved(String code, LocalDate placedOn) {
        return units.on(code, placedOn).map(unit -> unit.id().toString()).orElse(code);
    }

    private int rule(String indicator, int publication) {
        return store.select(RULE.VERSION).from(RULE).join(PUBLICATION_RULE).on(PUBLICATION_RULE.RULE.eq(RULE.ID))
                .where(PUBLICATION_RULE.N.eq(publication)).and(RULE.INDICATOR.eq(indicator))
                .fetchSingle(RULE.VERSION);
    }

    @Override
    public Optional<Pins> pins(int publication) {
        return publications.find(publication).map(published -> store.selectFrom(PUBLICATION)
                .where(PUBLICATION.N.eq(publication)).fetchSingle(row -> pins(published, row)));
    }

    @Override
    public List<Pins> newest(int most) {
        return store.selectFrom(PUBLICATION).where(PUBLICATION.STATE.eq("PUBLISHED")).orderBy(PUBLICATION.N.desc())
                .limit(most).fetch().stream().flatMap(row -> publications.find(row.getN()).stream()
                        .map(published -> pins(published, row))).toList();
    }

    private static Pins pins(Published published, PublicationRecord row) {
        return new Pins(published, row.getCatalogue(), row.getNetwork(), row.getTargets(), row.getProgram());
    }
}
