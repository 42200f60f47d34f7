package vn.khue.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A file of some rows must not silently take the place of one of all rows. */
class ShrunkFileTest {

    private final IntakeBench bench = new IntakeBench();

    @AfterEach
    void close() throws IOException {
        bench.close();
    }

    @Test
    void aRegisterOfAFewSchoolsDoesNotReplaceThatOfAllOfTheSameNightUntilItIsConfirmed() {
        register("2023-05-31", 40);
        DeliveryReport few = register("2023-05-31", 19);

        assertThat(few.state()).isEqualTo(DeliveryState.REFUSED);
        assertThat(few.refusal().orElseThrow().code()).isEqualTo("SHRUNK");
        assertThat(few.refusal().orElseThrow().reason()).isEqualTo("Tệp được nhận 19 dòng, tệp Danh bạ cơ sở giáo dục"
                + " cùng kỳ nhận trước đó có 40 dòng. Tệp gửi sau thay cả tệp trước.");

        DeliveryReport confirmed = register("2023-05-31", 19);
        assertThat(confirmed.delivery()).isEqualTo(few.delivery());
        assertThat(confirmed.state()).isEqualTo(DeliveryState.CHECKED);
        assertThat(confirmed.refusal()).isEmpty();
    }

    @Test
    void aRegisterOfAFewSchoolsOfAnotherNightAddsToThatOfAll() {
        register("2023-05-30", 40);

        assertThat(register("2023-05-31", 3).state()).isEqualTo(DeliveryState.CHECKED);
    }

    @Test
    void aFileThatIsALittleShorterIsACorrection() {
        register("2023-05-31", 40);

        assertThat(register("2023-05-31", 20).state()).isEqualTo(DeliveryState.CHECKED);
    }

    @Test
    void theFileOfASingleSchoolMayBecomeAsShortAsItLikes() {
        register("2023-05-31", 19);

        assertThat(register("2023-05-31", 1).state()).isEqualTo(DeliveryState.CHECKED);
    }

    /** The row that cannot be read must not take the good one with it. */
    @Test
    void aGoodRowIsNoRepetitionOfOneThatCannotBeRead() {
        bench.deliver("danh-ba-2023-05-31.csv", """
                Mã trường;Từ ngày;Tên trường;Cấp học;Loại hình;Mã huyện;Vùng
                66643101;2010-09-01;Tiểu học Lê Lợi;TH;Công lập;643;Vùng 9
                66643102;2010-09-01;Tiểu học Sơn Ca;TH;Công lập;643;
                66643101;2010-09-01;Tiểu học Lê Lợi;TH;Công lập;643;
                """);

        assertThat(bench.rows("SELECT line, rule FROM rejection WHERE severity = 'reject' ORDER BY line, rule"))
                .containsExactly("2 duplicate", "2 value", "4 duplicate");
    }

    private DeliveryReport register(String night, int schools) {
        String rows = IntStream.rangeClosed(1, schools).mapToObj("666431%02d;2010-09-01;Tiểu học;TH;Công lập;643"::formatted)
                .collect(Collectors.joining("\n"));
        Receipt receipt = bench.receive(new Handed("danh-ba-" + schools + ".csv", Optional.of("school-register"),
                Optional.of(night), "department", "khue"), ("Mã trường;Từ ngày;Tên trường;Cấp học;Loại hình;Mã huyện\n"
                + rows + "\n").getBytes(StandardCharsets.UTF_8));
        bench.intake.work();
        return bench.intake.report(receipt.delivery());
    }
}
