package vn.khue.backup.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khue.store.tables.Tables.ENTITY;
import static vn.khue.store.tables.Tables.PUBLICATION;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.khue.store.TestStore;
import vn.khue.warehouse.TestWarehouse;
import vn.khue.warehouse.Warehouse;

/** A warehouse that knows of more than the store. */
class NumbersAheadTest {

    private final Warehouse warehouse = TestWarehouse.empty();

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void numbersThatStandInTheWarehouseAreNeverGivenOutAgain(TestStore store) {
        try (store) {
            warehouse.execute("INSERT INTO school_code VALUES ('66643001', 41, 3)");
            new NumbersAhead(store.dsl(), warehouse.dsl()).leaveOut();

            assertThat(store.dsl().select(PUBLICATION.N).from(PUBLICATION).where(PUBLICATION.STATE.eq("ABORTED"))
                    .orderBy(PUBLICATION.N).fetch(PUBLICATION.N)).containsExactly(1, 2, 3);
            assertThat(store.dsl().insertInto(ENTITY).set(ENTITY.KIND, "SCHOOL").set(ENTITY.CODE, "66643002")
                    .returning(ENTITY.ID).fetchSingle(ENTITY.ID)).isEqualTo(42);
        }
    }

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void aStoreThatKnowsOfAllOfThemGoesOnAsItWas(TestStore store) {
        try (store) {
            int first = store.dsl().insertInto(ENTITY).set(ENTITY.KIND, "SCHOOL").set(ENTITY.CODE, "66643001")
                    .returning(ENTITY.ID).fetchSingle(ENTITY.ID);
            new NumbersAhead(store.dsl(), warehouse.dsl()).leaveOut();

            assertThat(store.dsl().fetchCount(PUBLICATION)).isZero();
            assertThat(store.dsl().insertInto(ENTITY).set(ENTITY.KIND, "SCHOOL").set(ENTITY.CODE, "66643002")
                    .returning(ENTITY.ID).fetchSingle(ENTITY.ID)).isEqualTo(first + 1);
        }
    }
}
