package vn.khue.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.khue.store.tables.Tables.ENTITY;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** H2 files that nobody closed. */
class UncleanStoreTest {

    private static final int SCHOOLS = 500;
    /** Where H2 writes failures down, such as a second row of one key. */
    private static final String LOG = ".trace.db";

    @TempDir
    private Path folder;

    @Test
    void aFileThatWasNotClosedIsWrittenAnewWithEveryRowNumberAndConstraint() throws IOException {
        Path left = left();
        try (TestStore store = TestStore.h2(left)) {
            assertThat(store.dsl().fetchCount(ENTITY)).isEqualTo(SCHOOLS);
            long newest = newest(store);
            add(store, "another");
            assertThat(newest(store)).isGreaterThan(newest);
            assertThatThrownBy(() -> add(store, "another")).isInstanceOf(DataAccessException.class);
        }
        assertThat(files(left)).containsExactly("khue.mv.db");
    }

    /** The process that wrote anew was killed too, when it had opened the old file and so closed it. */
    @Test
    void aFileWhoseMendingBrokeOffIsMendedAgain() throws IOException {
        Path left = left();
        TestStore.h2(left).close();
        Files.write(left.resolve("store/khue.mending"), new byte[0]);
        Files.writeString(left.resolve("store/khue-mended.sql"), "half of it");

        try (TestStore store = TestStore.h2(left)) {
            assertThat(store.dsl().fetchCount(ENTITY)).isEqualTo(SCHOOLS);
        }
        assertThat(files(left)).containsExactly("khue.mv.db");
    }

    @Test
    void aStoreInUseIsLeftAlone() throws IOException {
        try (TestStore store = TestStore.h2(folder.resolve("home")); Home home = Home.claim(folder.resolve("home"))) {
            add(store, "one");
            UncleanStore.mend(home);
            add(store, "two");
            assertThat(store.dsl().fetchCount(ENTITY)).isEqualTo(2);
        }
    }

    /** A home whose store is as a process left it that was killed. */
    private Path left() throws IOException {
        Path left = folder.resolve("left");
        try (TestStore store = TestStore.h2(folder.resolve("home"))) {
            IntStream.range(0, SCHOOLS).forEach(school -> add(store, "school " + school));
            Files.createDirectories(left.resolve("store"));
            Files.copy(folder.resolve("home/store/khue.mv.db"), left.resolve("store/khue.mv.db"));
        }
        assertThat(header(left)).doesNotContain("clean:1");
        return left;
    }

    private static void add(TestStore store, String code) {
        store.dsl().insertInto(ENTITY).set(ENTITY.KIND, "SCHOOL").set(ENTITY.CODE, code).execute();
    }

    private static long newest(TestStore store) {
        return ((Number) store.dsl().fetchValue("SELECT max(id) FROM entity")).longValue();
    }

    private static List<String> files(Path home) throws IOException {
        try (var files = Files.list(home.resolve("store"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> !name.endsWith(LOG)).sorted()
                    .toList();
        }
    }

    private static String header(Path home) throws IOException {
        byte[] bytes = Files.readAllBytes(home.resolve("store/khue.mv.db"));
        return new String(bytes, 0, 4096, StandardCharsets.ISO_8859_1);
    }
}
