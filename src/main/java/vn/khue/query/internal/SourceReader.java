package vn.khue.query.internal;

import static vn.khue.store.tables.Tables.DELIVERY;
import static vn.khue.store.tables.Tables.RULE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Service;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Column;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Indicator;
import vn.khue.publication.RowsRead;
import vn.khue.query.FigureRequest;
import vn.khue.query.SourceLine;
import vn.khue.query.SourceLine.Cell;
import vn.khue.query.Sources;
import vn.khue.shared.BadRequest;
import vn.khue.shared.Scope;
import vn.khue.store.tables.records.DeliveryRecord;
import vn.khue.warehouse.Warehouse;

/** Finds the schools behind a figure as {@link FigurePlans} does, then the lines that were read of them. */
@Service
class SourceReader implements Sources {

    private final DSLContext store;
    private final Warehouse warehouse;
    private final Catalogue catalogue;
    private final Resolver resolver;
    private final Chronicles chronicles;

    SourceReader(DSLContext store, Warehouse warehouse, Catalogue catalogue, Resolver resolver,
            Chronicles chronicles) {
        this.store = store;
        this.warehouse = warehouse;
        this.catalogue = catalogue;
        this.resolver = resolver;
        this.chronicles = chronicles;
    }

    /** A line before its delivery is looked up. */
    private record Read(int school, String dataset, long delivery, long line, long rows, boolean counts,
            List<Cell> cells) {

        /** Two names of an indicator may stand for the same row. */
        List<Object> key() {
            return line == 0 ? List.of(school, dataset, delivery, line, counts)
                    : List.of(school, dataset, delivery, line);
        }

        Read or(Read other) {
            return counts ? this : other;
        }
    }

    @Override
    public Map<String, List<SourceLine>> of(Scope scope, FigureRequest figure, Collection<String> schools) {
        resolver.requireSums(figure);
        Places places = new Places(chronicles, warehouse);
        Question question = resolver.resolve(scope, figure, places);
        requireSameRule(question);
        Map<Integer, String> codes = codes(question, places, schools);
        Optional<String> period = question.announcement().map(Announcement::period);
        boolean nothingYet = question.indicator().at() == Indicator.At.PERIOD && period.isEmpty();
        return codes.isEmpty() || nothingYet ? Map.of() : lines(read(scope, question, period, codes.keySet()), codes);
    }

    /** Another version of the rule reads other rows. */
    private void requireSameRule(Question question) {
        Integer version = store.select(RULE.VERSION).from(RULE).where(RULE.ID.eq(question.rule()))
                .fetchSingle(RULE.VERSION);
        if (version != question.indicator().version()) {
            throw new BadRequest("query.rule-changed", Map.of("was", version, "is", question.indicator().version()));
        }
    }

    /** Numbers of the schools behind the figure → their codes on its day. */
    private static Map<Integer, String> codes(Question question, Places places, Collection<String> schools) {
        Set<String> asked = Set.copyOf(schools);
        Standing standing = places.of(question);
        Map<Integer, String> codes = new TreeMap<>();
        places.names(question).forEach((school, name) -> {
            if (standing.has(school) && asked.contains(name.code())) {
                codes.put(school, name.code());
            }
        });
        return codes;
    }

    private Collection<Read> read(Scope scope, Question question, Optional<String> period,
            Collection<Integer> schools) {
        SourceSql sql = new SourceSql(catalogue, new RowsRead(question.indicator(), catalogue,
                question.edition().snapshot(), question.request().at(), period, schools),
                question.request().facet().stream().toList(), resolver.isOfDepartment(scope));
        Map<List<Object>, Read> read = new LinkedHashMap<>();
        question.indicator().let().keySet().forEach(let -> {
            Contract contract = sql.contract(let);
            warehouse.dsl().resultQuery(sql.lines(let)).fetch(row -> read(row, contract, sql.columns(contract)))
                    .forEach(line -> read.merge(line.key(), line, Read::or));
        });
        return read.values();
    }

    private static Read read(Record row, Contract contract, List<Column> columns) {
        List<Cell> cells = new ArrayList<>();
        columns.forEach(column -> Optional
                .ofNullable(row.get(SourceSql.alias(column).replace("`", ""), String.class))
                .ifPresent(value -> cells.add(new Cell(column.id(), value))));
        return new Read(row.get("entity", Integer.class), contract.id(), row.get("delivery", Long.class),
                row.get("line", Long.class), row.get("rows", Long.class), row.get("counts", Boolean.class), cells);
    }

    private Map<String, List<SourceLine>> lines(Collection<Read> read, Map<Integer, String> codes) {
        Map<Long, SourceLine.File> files = files(read.stream().map(Read::delivery).distinct().toList());
        Map<String, List<SourceLine>> lines = new HashMap<>();
        read.forEach(line -> lines.computeIfAbsent(codes.get(line.school()), any -> new ArrayList<>()).add(
                new SourceLine(line.dataset(), files.get(line.delivery()), line.line() == 0 ? OptionalLong.empty()
                        : OptionalLong.of(line.line()), line.rows(), line.counts(), line.cells())));
        return lines;
    }

    private Map<Long, SourceLine.File> files(Collection<Long> deliveries) {
        return store.selectFrom(DELIVERY).where(DELIVERY.ID.in(deliveries))
                .fetchMap(DELIVERY.ID, SourceReader::file);
    }

    private static SourceLine.File file(DeliveryRecord row) {
        return new SourceLine.File(row.getId(), row.getFileName(), row.getSender(), row.getSha256(),
                row.getReceivedAt().toInstant(), row.getPublication());
    }
}
