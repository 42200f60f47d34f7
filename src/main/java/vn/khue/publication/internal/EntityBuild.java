package vn.khue.publication.internal;

import static vn.khue.store.tables.Tables.ENTITY;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.checks.RegisterRows;
import vn.khue.network.CodeChanges;
import vn.khue.warehouse.Format;
import vn.khue.warehouse.Warehouse;

/**
 * Gives every school of the register and every exam council its number, once and for ever. A school that changed its
 * code keeps its number, however often it did.
 */
@Component
class EntityBuild {

    private static final String SCHOOL = "SCHOOL";

    private final DSLContext store;
    private final Warehouse warehouse;
    private final Catalogue catalogue;
    private final Councils councils;

    EntityBuild(DSLContext store, Warehouse warehouse, Catalogue catalogue, Councils councils) {
        this.store = store;
        this.warehouse = warehouse;
        this.catalogue = catalogue;
        this.councils = councils;
    }

    void write(Build build) {
        schools(build);
        councils.number(build.now());
    }

    private void schools(Build build) {
        List<CodeChanges.Row> register = register(build);
        Map<String, Integer> known = new HashMap<>(store.select(ENTITY.CODE, ENTITY.ID).from(ENTITY)
                .where(ENTITY.KIND.eq(SCHOOL)).fetchMap(ENTITY.CODE, ENTITY.ID));
        Map<String, Integer> stamped = warehouse.dsl().resultQuery(SchoolCodes.select(build.before()))
                .fetchMap(r -> r.get("code", String.class), r -> r.get("entity", Integer.class));
        Map<String, Integer> fresh = new LinkedHashMap<>();
        codes(register).forEach((origin, codes) -> {
            int entity = number(origin, codes, known);
            codes.stream().filter(code -> stamped.getOrDefault(code, 0) != entity)
                    .forEach(code -> fresh.put(code, entity));
        });
        stamp(fresh, build.number());
    }

    private List<CodeChanges.Row> register(Build build) {
        return warehouse.dsl().resultQuery(RegisterRows.select(
                CurrentFacts.among(catalogue.contract("school-register"), build.now()))).fetch(EntityBuild::row);
    }

    private static CodeChanges.Row row(Record row) {
        return new CodeChanges.Row(row.get("school", String.class), row.get("valid_from", LocalDate.class),
                row.get("previous", String.class), row.get("name", String.class),
                Objects.requireNonNullElse(row.get("opened", LocalDate.class), LocalDate.MIN),
                Objects.requireNonNullElse(row.get("closed", LocalDate.class), LocalDate.MAX),
                row.get("stated", LocalDate.class), row.get("named", LocalDate.class));
    }

    /** All codes of every school, by the first of them. */
    private static SortedMap<String, SortedSet<String>> codes(List<CodeChanges.Row> register) {
        CodeChanges changes = new CodeChanges(register);
        SortedMap<String, SortedSet<String>> codes = new TreeMap<>();
        Stream.concat(register.stream().map(CodeChanges.Row::code), changes.all().stream()
                .map(CodeChanges.Change::previous)).distinct().forEach(code ->
                        codes.computeIfAbsent(changes.origin(code), origin -> new TreeSet<>()).add(code));
        return codes;
    }

    /** A school goes by the number of its first code, or of whichever of its codes was numbered first. */
    private int number(String origin, Set<String> codes, Map<String, Integer> known) {
        return Optional.ofNullable(known.get(origin)).or(() -> codes.stream().filter(known::containsKey)
                .map(known::get).min(Comparator.naturalOrder())).orElseGet(() -> allot(origin));
    }

    private int allot(String code) {
        return store.insertInto(ENTITY).set(ENTITY.KIND, SCHOOL).set(ENTITY.CODE, code)
                .returning(ENTITY.ID).fetchSingle(ENTITY.ID);
    }

    private void stamp(Map<String, Integer> codes, int pub) {
        if (codes.isEmpty()) {
            return;
        }
        StringBuilder rows = new StringBuilder();
        codes.forEach((code, entity) -> rows.append(escaped(code)).append('\t').append(entity).append('\t').append(pub)
                .append('\n'));
        warehouse.insert("school_code", List.of("code", "entity", "pub"), Format.TAB_SEPARATED,
                new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }
}
