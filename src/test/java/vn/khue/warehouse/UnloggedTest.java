package vn.khue.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** A statement that holds a key leaves no trace of it. */
class UnloggedTest {

    private static final String KEY = "5ec4e7".repeat(8);

    private final Warehouse warehouse = TestWarehouse.empty();

    @Test
    void whatFailsIsToldWithoutTheStatement() {
        WarehouseFailure failure = catchThrowableOfType(WarehouseFailure.class, () -> warehouse.executeUnlogged("""
                INSERT INTO landing (loading, line, cells) SELECT 1, intDiv(1, 0), [hex(SHA256(unhex('%s')))]"""
                .formatted(KEY)));
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));

        assertThat(failure).hasMessage("cannot execute a statement that is not logged: server error 153");
        assertThat(trace.toString()).doesNotContain(KEY);
    }

    @Test
    void whatSucceedsIsStored() {
        long written = warehouse.executeUnlogged("INSERT INTO landing (loading, line, cells) SELECT 1, 2, ['3']");

        assertThat(written).isEqualTo(1);
    }
}
