package vn.khue.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.sum;
import static vn.khue.warehouse.tables.Tables.CHANGE;
import static vn.khue.warehouse.tables.Tables.LOCATION;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.conf.ParamType;
import org.junit.jupiter.api.Test;

/** jOOQ's ClickHouse dialect is experimental: what it writes for a query of our kind is held still here. */
class ClickHouseSqlTest {

    private final Warehouse warehouse = TestWarehouse.empty();

    @Test
    void aFigureByUnit() {
        assertThat(byUnit().getSQL(ParamType.INLINED)).isEqualToNormalizingWhitespace("""
                select "location"."unit", sum("change"."num"), sum("change"."den")
                from "change" join "location" on "location"."entity" = "change"."entity"
                where ("change"."rule" = 1 and "change"."facet" = '' and "change"."valid_from" <= date '2023-05-31'
                  and "change"."pub" <= 412 and "location"."tree" = 'district'
                  and "location"."valid_from" <= date '2023-05-31' and "location"."valid_to" > date '2023-05-31')
                group by "location"."unit" order by "location"."unit"
                """);
    }

    @Test
    void aFigureByUnitIsTheSumOfItsChanges() {
        warehouse.execute("""
                INSERT INTO location VALUES
                  ('district', '643@1900-01-01', 1, '2020-01-01', '2299-12-31', 1, 1),
                  ('district', '643@1900-01-01', 2, '2020-01-01', '2299-12-31', 1, 1),
                  ('district', '644@1900-01-01', 3, '2020-01-01', '2299-12-31', 1, 1)""");
        warehouse.execute("""
                INSERT INTO change VALUES
                  (1, '', 1, '2023-05-01', 1, '2023-05-31', 1, 1, 'real', 1),
                  (1, '', 2, '2023-05-01', 1, '2023-05-31', 0, 1, 'real', 1),
                  (1, '', 3, '2023-05-01', 1, '2023-05-31', 1, 1, 'real', 1),
                  (1, '', 3, '2023-06-01', 1, '2023-05-31', -1, 0, 'real', 1)""");
        assertThat(byUnit().fetch(row -> row.value1() + " " + row.value2().stripTrailingZeros().toPlainString()
                + "/" + row.value3().stripTrailingZeros().toPlainString()))
                .containsExactly("643@1900-01-01 1/2", "644@1900-01-01 1/1");
    }

    private Select<Record3<String, BigDecimal, BigDecimal>> byUnit() {
        LocalDate day = LocalDate.of(2023, 5, 31);
        return warehouse.dsl().select(LOCATION.UNIT, sum(CHANGE.NUM), sum(CHANGE.DEN))
                .from(CHANGE).join(LOCATION).on(LOCATION.ENTITY.eq(CHANGE.ENTITY))
                .where(CHANGE.RULE.eq(1), CHANGE.FACET.eq(""), CHANGE.VALID_FROM.le(day), CHANGE.PUB.le(412),
                        LOCATION.TREE.eq("district"), LOCATION.VALID_FROM.le(day), LOCATION.VALID_TO.gt(day))
                .groupBy(LOCATION.UNIT).orderBy(LOCATION.UNIT);
    }
}
