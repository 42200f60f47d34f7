package vn.khue.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A candidate number is known again within its exam, and by nobody who lacks the key. */
class CandidateHashTest {

    /** Bytes 00 to 1f, and the hash that RFC 2104 makes of "khue.sbd.v1|2025|40|40012345" under them. */
    private static final String KEY = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
    private static final String HASH = "412c819dddd630eb1bc29cfd982511411607037734f09a61038547e7c493bd3a";
    private static final String HASHES = "SELECT candidate FROM fact_graduation_scores ORDER BY delivery, line";

    private final IntakeBench bench = new IntakeBench(Instant.parse("2026-02-02T01:00:00Z"));

    @AfterEach
    void close() throws IOException {
        bench.close();
    }

    @Test
    void theHashIsThatOfTheNumberWithItsYearAndCouncilUnderTheKeyOfTheYear() throws IOException {
        Files.writeString(key(2025), KEY + "\n");
        deliver(2025, "40012345;7,5");

        assertThat(bench.rows(HASHES)).containsExactly(HASH);
    }

    @Test
    void aNumberThatLostItsFirstZeroIsTheSamePerson() throws IOException {
        deliver(2025, "01000001;7,5");
        deliver(2025, "1000001;8");

        assertThat(bench.rows("SELECT uniqExact(candidate), count() FROM fact_graduation_scores"))
                .containsExactly("1 2");
    }

    @Test
    void theKeyIsMadeOnFirstUseForTheYearAndReadByItsOwnerOnly() throws IOException {
        deliver(2024, "40012345;7,5");
        deliver(2025, "40012345;7.5");

        assertThat(Files.readString(key(2024))).hasSize(65).isNotEqualTo(Files.readString(key(2025)));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key(2025)))).isEqualTo("rw-------");
        assertThat(bench.rows(HASHES)).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void withoutTheFirstKeyNothingIsHashedUnderAnotherOne() throws IOException {
        deliver(2025, "40012345;7,5");
        Path kept = Files.move(key(2025), bench.keys.resolve("kept"));
        DeliveryReport lost = deliver(2025, "40012346;8");
        Files.writeString(key(2025), KEY);
        DeliveryReport strange = deliver(2025, "40012346;8");
        Files.move(kept, key(2025), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        DeliveryReport restored = deliver(2025, "40012346;8");

        assertThat(lost.refusal().orElseThrow().code()).isEqualTo("KEY_LOST");
        assertThat(lost.refusal().orElseThrow().reason()).contains("\"2025\"");
        assertThat(strange.refusal().orElseThrow().code()).isEqualTo("KEY_LOST");
        assertThat(restored.state()).isEqualTo(DeliveryState.CHECKED);
        assertThat(bench.rows(HASHES)).hasSize(2);
    }

    @Test
    void landedRowsOfCandidatesAreGoneWhetherTheFileWasTakenOrNot() throws IOException {
        deliver(2025, "40012345;7,5");
        assertThat(deliver(2025, "nobody;7,5").refusal().orElseThrow().code()).isEqualTo("ALL_ROWS_REJECTED");
        bench.deliver("danh-ba.csv", IntakeBench.REGISTER);

        assertThat(bench.rows("SELECT count(), any(cells[1]) FROM landing")).containsExactly("2 66643101");
        assertThat(bench.rows("SELECT value, reason FROM rejection")).containsExactly(
                " Số báo danh: “…” không đúng dạng 00000000.");
    }

    @Test
    void landedRowsOfCandidatesAreGoneEvenWhenNoAttemptCameToAnEnd() {
        Receipt receipt = bench.receive(new Handed("diem.csv", Optional.of("graduation-scores"), Optional.of("2025"),
                "department", "quantri"), "SBD;Toán\n40012345;7,5\n".getBytes(StandardCharsets.UTF_8));
        bench.store.dsl().execute("INSERT INTO loading (delivery, started_at) VALUES (" + receipt.delivery()
                + ", current_timestamp)");
        bench.warehouse.execute("INSERT INTO landing (loading, line, cells) VALUES (1, 2, ['40012345'])");
        bench.store.dsl().execute("UPDATE delivery SET attempts = 5");
        bench.intake.work();

        assertThat(bench.intake.report(receipt.delivery()).refusal().orElseThrow().code())
                .isEqualTo("ATTEMPTS_EXHAUSTED");
        assertThat(bench.rows("SELECT count() FROM landing")).containsExactly("0");
    }

    /** A query of the tests' engine may take half a gigabyte. */
    @Test
    void aCouncilOfAHundredThousandIsJudgedInHalfAGigabyteWithTheFewWhoAreThereTwice() {
        StringBuilder rows = new StringBuilder("SBD;Toán\n");
        for (int serial = 1; serial <= 100_000; serial++) {
            rows.append("40%06d;7,5\n".formatted(serial));
        }
        rows.append("40000001;7,5\n40000002;8\n");
        DeliveryReport report = bench.deliver("graduation-scores", "2025", rows.toString());

        assertThat(report.rowsRead()).hasValue(100_002);
        assertThat(report.rowsRejected()).hasValue(2);
        assertThat(bench.rows("SELECT count() FROM fact_graduation_scores")).containsExactly("99999");
        assertThat(report.problems()).extracting(problem -> problem.line() + " " + problem.rule())
                .containsExactlyInAnyOrder("3 duplicate", "100002 repeated", "100003 duplicate");
    }

    private Path key(int year) {
        return bench.keys.resolve("graduation-scores-" + year + ".key");
    }

    private DeliveryReport deliver(int year, String row) {
        return bench.deliver("graduation-scores", String.valueOf(year), "SBD;Toán\n" + row + "\n");
    }
}
