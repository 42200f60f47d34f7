package vn.khue.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import vn.khue.warehouse.engine.Server;

/**
 * The table of changes is written anew, without its years and then with a key that ends at the day; whatever it held is
 * there afterwards, once.
 */
class ChangeMovesTest {

    private static final List<String> STEPS = List.of("V35__change_unparted", "V36__drop_change", "V37__change",
            "V39__change_by_day", "V40__drop_change", "V41__change");

    private final Warehouse warehouse = TestWarehouse.empty();

    @Test
    void changesOfManyYearsStayThroughTheMovesHoweverOftenAStepIsRepeated() throws IOException, SQLException {
        warehouse.execute("""
                INSERT INTO change (rule, facet, entity, valid_from, pub, pub_day, num, den, cause, delivery)
                SELECT 1, 'held=2', number, toDate32('2018-10-10') + 400 * number, 1, toDate32('2025-12-31'), 1, 0,
                       'newly', 7 FROM numbers(6)""");
        for (String step : STEPS) {
            migrate(step);
            migrate(step);
        }
        assertThat(warehouse.dsl().resultQuery("""
                SELECT toString(valid_from) AS day FROM change
                WHERE rule = 1 AND facet = 'held=2' AND num = 1 AND cause = 'newly' AND delivery = 7 ORDER BY day""")
                .fetch("day", String.class)).containsExactly("2018-10-10", "2019-11-14", "2020-12-18", "2022-01-22",
                        "2023-02-26", "2024-04-01");
    }

    @Test
    void aFewDaysOfARuleAreReadWithoutItsOtherDaysHoweverManyNightsThereAre() {
        warehouse.execute("""
                INSERT INTO change (rule, facet, entity, valid_from, pub, pub_day, num, den, cause, delivery)
                SELECT 1, '', number % 100, toDate32('2020-01-01') + intDiv(number, 100), 1, toDate32('2025-12-31'),
                       1, 0, 'newly', 7 FROM numbers(100000)
                UNION ALL
                SELECT 2, concat('period=', toString(toDate32('2020-01-01') + intDiv(number, 1000))), number % 1000,
                       toDate32('2020-01-01') + intDiv(number, 1000), 1, toDate32('2025-12-31'),
                       1, 0, 'newly', 7 FROM numbers(1000000)""");
        long rows = warehouse.dsl().resultQuery("""
                EXPLAIN ESTIMATE SELECT sum(num) FROM change
                WHERE rule = 1 AND facet = '' AND valid_from > toDate32('2022-01-01')
                AND valid_from <= toDate32('2022-01-11')""").fetchSingle("rows", Long.class);
        assertThat(rows).as("1,000 are meant, and the engine reads 8,192 at a time").isBetween(1_000L, 16_384L);
    }

    private static void migrate(String step) throws IOException, SQLException {
        Server server = TestWarehouse.server();
        String sql = new ClassPathResource("sql/warehouse/" + step + ".sql").getContentAsString(StandardCharsets.UTF_8)
                .replace("${MergeTree}", "MergeTree");
        try (Connection connection = WarehouseConnections.unpooled(server, server.migrating()).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
