package vn.khue.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.khue.catalogue.Catalogue;
import vn.khue.ingest.Arrival.State;
import vn.khue.publication.Publications;
import vn.khue.publication.Published;
import vn.khue.publication.internal.TestPublisher;
import vn.khue.shared.MovingClock;
import vn.khue.store.TestStore;

/** When the same bytes are the same delivery, and when they say something new. */
class SameBytesTest {

    private static final String SCHOOL = "66643101";
    private static final String A = """
            Mã trường;Nhóm hồ sơ;Số lớp;Số hồ sơ;Hồ sơ đầy đủ;Khớp dữ liệu dân cư;Đã khoá
            66643101;Lớp 1;2;60;60;60;không
            """;
    private static final String B = A.replace(";60;60;60;", ";60;59;58;");
    private static final String ANOTHER_DATASET = """
            Mã trường;Phân hệ;Nhà cung cấp;Đang dùng;Số người dùng;Số người dùng thường xuyên
            66643101;Quản trị nhà trường;vnEdu;có;40;30
            """;

    @TempDir
    private Path folder;

    private final MovingClock clock = MovingClock.at("2023-05-30T20:00");
    private final IntakeBench bench = new IntakeBench(clock);

    @BeforeEach
    void aSchool() {
        bench.deliver("danh-ba.csv", IntakeBench.REGISTER);
    }

    @AfterEach
    void close() throws IOException {
        bench.close();
    }

    @Test
    void aSchoolWhoseNightlyFileStaysTheSameIsNotSilent() {
        Receipt first = send("ho-so.csv", A);
        bench.intake.work();
        clock.set("2023-05-31T20:00");
        Receipt second = send("ho-so.csv", A);
        bench.intake.work();

        assertThat(second.repeated()).isFalse();
        assertThat(bench.intake.report(first.delivery()).period()).contains("2023-05-30");
        assertThat(bench.intake.report(second.delivery()).period()).contains("2023-05-31");
        assertThat(arrival("2023-05-30").state()).isEqualTo(State.RECEIVED);
        assertThat(arrival("2023-05-31").state()).isEqualTo(State.RECEIVED);
        assertThat(arrival("2023-05-31").missed()).isZero();
    }

    @Test
    void theSameNightlyFileTwiceInANightIsOneDeliveryAndHasCome() {
        Receipt evening = send("ho-so.csv", A);
        clock.set("2023-05-31T01:30");
        Receipt morning = send("ho-so.csv", A);
        bench.intake.work();
        Receipt afterwards = send("ho-so.csv", A);

        assertThat(morning).isEqualTo(new Receipt(evening.delivery(), true)).isEqualTo(afterwards);
        assertThat(arrival("2023-05-30").state()).isEqualTo(State.RECEIVED);
        assertThat(bench.rows("SELECT count() FROM fact_sector_records")).containsExactly("1");
    }

    @Test
    void theEmptyFilesOfTwoMonthsAreTwoDeliveries() {
        String none = "Số GCN;Mã trường;Cấp độ;Ngày cấp\n";
        DeliveryReport april = bench.deliver("GCN 2023-04.csv", none);
        DeliveryReport march = bench.deliver("accreditation-certificates", "2023-03", none);
        DeliveryReport again = bench.deliver("thang 4 - 2023-04.csv", none);

        assertThat(april.period()).contains("2023-04");
        assertThat(march.period()).contains("2023-03");
        assertThat(march.delivery()).isNotEqualTo(april.delivery());
        assertThat(again.delivery()).isEqualTo(april.delivery());
    }

    @Test
    void theSameBytesAsAnotherDatasetAreADeliveryOfTheirOwn() {
        Receipt told = send("ho-so.csv", A);
        Receipt stated = bench.receive(handed("ho-so.csv", "digital-records"), bytes(A));
        bench.intake.work();

        assertThat(stated.delivery()).isNotEqualTo(told.delivery());
        assertThat(bench.intake.report(told.delivery()).state()).isEqualTo(DeliveryState.CHECKED);
        assertThat(bench.intake.report(stated.delivery()).refusal().orElseThrow().code()).isEqualTo("MISSING_COLUMNS");
    }

    @Test
    void whatIsSentAgainAfterSomethingElseStandsAgain() {
        Publications publications =
                new TestPublisher(bench.store.dsl(), bench.warehouse, Catalogue.bundled()).publications();
        long a = sendAndPublish(A, publications);
        long b = sendAndPublish(B, publications);
        long again = sendAndPublish(A, publications);

        assertThat(List.of(a, b, again)).doesNotHaveDuplicates();
        assertThat(Stream.of(a, b, again).map(bench.intake::state)).containsExactly(DeliveryState.SUPERSEDED,
                DeliveryState.SUPERSEDED, DeliveryState.PUBLISHED);
        assertThat(bench.rows("SELECT complete FROM fact_sector_records ORDER BY delivery"))
                .containsExactly("60", "59", "60");
    }

    private long sendAndPublish(String text, Publications publications) {
        Receipt receipt = send("ho-so.csv", text);
        assertThat(receipt.repeated()).isFalse();
        bench.intake.work();
        publications.publish(Published.Kind.ADHOC).orElseThrow();
        return receipt.delivery();
    }

    @Test
    void theOrderCountsEvenBeforeAnyOfThemIsLookedAt() {
        long a = send("ho-so.csv", A).delivery();
        long other = send("nen-tang.csv", ANOTHER_DATASET).delivery();
        assertThat(send("ho-so.csv", A)).isEqualTo(new Receipt(a, true));
        long b = send("ho-so.csv", B).delivery();
        Receipt again = send("ho-so.csv", A);

        assertThat(again).isEqualTo(new Receipt(b + 1, false));
        assertThat(send("ho-so.csv", A)).isEqualTo(new Receipt(again.delivery(), true));
        assertThat(send("nen-tang.csv", ANOTHER_DATASET)).isEqualTo(new Receipt(other, true));
    }

    @Test
    void whatAProgramHandsInAtEveryStartIsNeverNewsTwice() throws IOException {
        long a = once(A);
        long b = once(B);

        assertThat(once(A)).isEqualTo(a);
        assertThat(once(B)).isEqualTo(b).isEqualTo(a + 1);
    }

    private long once(String text) throws IOException {
        return bench.intake.receiveOnce(new Handed("ho-so.csv", Optional.of("sector-records"), Optional.empty(), SCHOOL,
                "khue"), new ByteArrayInputStream(bytes(text))).delivery();
    }

    @Test
    void aRefusedFileSaysNothingSoWhatCameBeforeItStands() {
        long a = send("ho-so.csv", A).delivery();
        long refused = send("ho-so.csv", A.replace("Lớp", "Khoá")).delivery();
        bench.intake.work();

        assertThat(bench.intake.state(refused)).isEqualTo(DeliveryState.REFUSED);
        assertThat(send("ho-so.csv", A)).isEqualTo(new Receipt(a, true));
    }

    @Test
    void aRefusedFileThatSomethingElseHasReplacedIsADeliveryOfItsOwn() {
        String certificates = IntakeBench.CERTIFICATES.replaceAll("6664310", "6664320");
        DeliveryReport refused = bench.deliver("GCN 2023-04.csv", certificates);
        bench.deliver("GCN 2023-04.csv", IntakeBench.CERTIFICATES);
        bench.deliver("danh-ba-moi.csv", IntakeBench.REGISTER.replaceAll("6664310", "6664320"));
        DeliveryReport again = bench.deliver("GCN 2023-04.csv", certificates);

        assertThat(refused.state()).isEqualTo(DeliveryState.REFUSED);
        assertThat(again.delivery()).isGreaterThan(refused.delivery());
        assertThat(again.state()).isEqualTo(DeliveryState.CHECKED);
    }

    @Test
    void aFileThatNobodyRecognisedIsOfTheNightInWhichItIsTriedAgain() {
        String unknown = A.replace("Nhóm hồ sơ", "Loại giấy");
        Receipt first = send("x.csv", unknown);
        bench.intake.work();
        clock.set("2023-06-01T20:00");
        assertThat(send("x.csv", unknown)).isEqualTo(new Receipt(first.delivery(), true));

        assertThat(bench.store.dsl().fetchValue("SELECT cast(received_at AS varchar(10)) FROM delivery WHERE id = "
                + first.delivery())).isEqualTo("2023-06-01");
    }

    @Test
    void whatTheArchiveHasLostIsKeptAgain() throws IOException {
        Receipt lost = send("ho-so.csv", A);
        bench.store.dsl().execute("UPDATE delivery SET position = position + 1 WHERE id = " + lost.delivery());
        bench.intake.work();
        assertThat(bench.intake.report(lost.delivery()).refusal().orElseThrow().code()).isEqualTo("ARCHIVE_DAMAGED");
        Receipt again = send("ho-so.csv", A);
        bench.intake.work();

        assertThat(again.repeated()).isFalse();
        assertThat(bench.intake.state(again.delivery())).isEqualTo(DeliveryState.CHECKED);
    }

    @Test
    void filesOfOneLookStandInTheirOrder() throws IOException {
        rename("1.csv", A);
        rename("2.csv", B);
        rename("3.csv", A);
        rename("4.csv", A);
        rename("5.csv", ANOTHER_DATASET);
        TestIntake.landing(bench.intake, folder).take();
        bench.intake.work();

        assertThat(bench.rows("SELECT complete FROM fact_sector_records ORDER BY delivery"))
                .containsExactly("60", "59", "60");
        assertThat(bench.store.dsl().fetchValues("SELECT file_name FROM delivery ORDER BY id").stream()
                .map(Object::toString)).containsExactly("danh-ba.csv", "1.csv", "2.csv", "3.csv", "5.csv");
    }

    private void rename(String name, String text) throws IOException {
        Path written = Files.writeString(folder.resolve("written"), text);
        Files.setLastModifiedTime(written, FileTime.from(Instant.EPOCH));
        Files.move(written, Files.createDirectories(folder.resolve(SCHOOL)).resolve(name));
    }

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void fiveDoorsAtOnceMakeOneMoreOfWhatIsSentAgain(TestStore store) throws Exception {
        try (IntakeBench each = new IntakeBench(store)) {
            Callable<Receipt> sendA = () -> each.receive("danh-ba.csv", IntakeBench.REGISTER);
            long first = sendA.call().delivery();
            each.receive("danh-ba.csv", IntakeBench.REGISTER.replace("Lê Lợi", "Lê Lai"));
            Set<Long> again = new HashSet<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Future<Receipt> receipt : threads.invokeAll(Collections.nCopies(5, sendA))) {
                    again.add(receipt.get().delivery());
                }
            }

            assertThat(again).hasSize(1).doesNotContain(first);
            assertThat(store.dsl().fetchValues("SELECT occurrence FROM delivery ORDER BY id").stream()
                    .map(Object::toString)).containsExactly("1", "1", "2");
        }
    }

    private Receipt send(String name, String text) {
        return bench.receive(new Handed(name, Optional.empty(), Optional.empty(), SCHOOL, "test"), bytes(text));
    }

    private static Handed handed(String name, String dataset) {
        return new Handed(name, Optional.of(dataset), Optional.empty(), SCHOOL, "test");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Arrival arrival(String night) {
        return bench.arrivals.of(LocalDate.parse(night)).all().stream()
                .filter(arrival -> arrival.dataset().equals("sector-records"))
                .filter(arrival -> arrival.school().code().equals(SCHOOL)).findFirst().orElseThrow();
    }
}
