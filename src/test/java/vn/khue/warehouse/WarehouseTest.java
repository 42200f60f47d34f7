package vn.khue.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khue.warehouse.tables.Tables.LANDING;
import static vn.khue.warehouse.tables.Tables.TALLY;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WarehouseTest {

    private static final int WRITERS = 6;

    @Test
    void streamedRowsAreThereWhenTheCallReturns() {
        Warehouse warehouse = TestWarehouse.empty();
        long written = warehouse.insert("landing", List.of("loading", "line", "cells"), Format.TAB_SEPARATED,
                text("7\t1\t['Trường \\'A\\'','']\n7\t2\t['x','y']\n"));
        assertThat(written).isEqualTo(2);
        assertThat(warehouse.dsl().select(LANDING.CELLS).from(LANDING).orderBy(LANDING.LINE).fetch(LANDING.CELLS))
                .containsExactly(new String[] {"Trường 'A'", ""}, new String[] {"x", "y"});
    }

    @Test
    void aStatementIsRunAsItIsWritten() {
        Warehouse warehouse = TestWarehouse.empty();
        long written = warehouse.execute("INSERT INTO tally SELECT 1, '', 2023, number > 4 ? 1 : 2, 875, 1, 1 FROM numbers(10)");
        assertThat(written).isEqualTo(10);
        assertThat(warehouse.dsl().fetchCount(TALLY, TALLY.ENTITY.eq(1))).isEqualTo(5);
    }

    /** Files are loaded while a publication is built: neither waits for the other, and neither fails. */
    @Test
    void severalMayWriteAtTheSameTime() throws Exception {
        Warehouse warehouse = TestWarehouse.empty();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<Long>> written = writers.invokeAll(IntStream.range(0, 10 * WRITERS)
                    .<Callable<Long>>mapToObj(i -> () -> warehouse.insert("landing", List.of("loading", "line", "cells"),
                            Format.TAB_SEPARATED, text(i + "\t1\t['x']\n"))).toList());
            for (Future<Long> one : written) {
                assertThat(one.get()).isEqualTo(1);
            }
        }
        assertThat(warehouse.dsl().fetchCount(LANDING)).isEqualTo(10 * WRITERS);
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
