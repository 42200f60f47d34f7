package vn.khue.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Contract;
import vn.khue.ingest.DeliveryFilter.Standing;
import vn.khue.ingest.internal.StoredDeliveryBook;
import vn.khue.network.Units;
import vn.khue.shared.Audience;
import vn.khue.shared.NotVisible;
import vn.khue.shared.Scope;
import vn.khue.store.Leases;
import vn.khue.store.TestStore;

/** On 5 June 2023: a register of three schools, certificates with mistakes, a school's own file, and a picture. */
class DeliveryBookTest {

    private static final String REGISTER = """
            Mã trường;Từ ngày;Tên trường;Cấp học;Loại hình;Mã huyện
            66643101;2010-09-01;Tiểu học Lê Lợi;TH;Công lập;643
            66643102;2010-09-01;THCS Phan Chu Trinh;THCS;Công lập;643
            66646101;2010-09-01;Mầm non Hoa Đào;MN;Công lập;646
            """;
    /** One good row; two with an unknown school, one of which has a wrong day too; one with a wrong day only. */
    private static final String CERTIFICATES = """
            Số giấy chứng nhận;Mã trường;Cấp độ;Ngày cấp
            1;66643101;2;15/10/2020
            2;66643998;2;15/10/2020
            3;66643999;2;31/02/2021
            4;66643102;2;31/02/2021
            5;66643997;2;15/10/2020
            """;
    private static final String OWN = """
            Mã trường;Từ ngày;Tên trường;Cấp học;Loại hình;Mã huyện
            66646101;2023-06-01;Mầm non Hoa Đào;MN;Công lập;646
            """;
    /** The files come at eight in the morning. */
    private static final Night NIGHT = new Night(LocalDate.of(2023, 6, 4));
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-06-05T01:00:00Z"),
            ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final DeliveryReader PROVINCE = reader(Optional.of("department"), Set.of("66"), Set.of());
    private static final DeliveryReader SCHOOL = reader(Optional.of("66646101"), Set.of(), Set.of("66646101"));
    private static final DeliveryReader DISTRICT = reader(Optional.empty(), Set.of("646"), Set.of());
    private static final DeliveryReader NOBODY = reader(Optional.empty(), Set.of(), Set.of());

    private IntakeBench bench;
    private DeliveryBook book;

    @BeforeEach
    void aNightOfFiles() {
        open(TestStore.h2());
    }

    private void open(TestStore store) {
        bench = new IntakeBench(store);
        book = new StoredDeliveryBook(bench.store.dsl(), bench.warehouse, Catalogue.bundled(), Units.bundled(),
                IntakeConfiguration.nights(bench.store.dsl(), new Leases(bench.store.dsl(), Duration.ofSeconds(20)),
                        bench.warehouse, Catalogue.bundled(), CLOCK).arrivals());
        bench.deliver("danh-ba.csv", REGISTER);
        bench.deliver("GCN 2023-05.csv", CERTIFICATES);
        bench.receive(new Handed("truong.csv", Optional.empty(), Optional.empty(), "66646101", "truong"),
                OWN.getBytes(StandardCharsets.UTF_8));
        bench.deliver("anh.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3});
    }

    @AfterEach
    void close() throws IOException {
        bench.close();
    }

    private static DeliveryReader reader(Optional<String> sender, Set<String> units, Set<String> schools) {
        return new DeliveryReader(new Scope(units, schools, Audience.INTERNAL), sender);
    }

    @Test
    void aNightLastsFromNoonToNoonInVietnam() {
        assertThat(Night.of(Instant.parse("2023-06-05T04:59:59Z"))).isEqualTo(NIGHT);
        assertThat(Night.of(Instant.parse("2023-06-05T05:00:00Z"))).isEqualTo(new Night(LocalDate.of(2023, 6, 5)));
        assertThat(Night.of(NIGHT.from())).isEqualTo(NIGHT);
        assertThat(NIGHT.to()).isEqualTo(new Night(LocalDate.of(2023, 6, 5)).from());
    }

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void everyFileOfTheNightIsCountedOnceByItsStateOnEitherStore(TestStore store) throws IOException {
        bench.close();
        open(store);
        NightIntake night = book.night(PROVINCE, NIGHT);

        assertThat(book.newestNight(PROVINCE)).contains(NIGHT);
        assertThat(night.total(NightIntake.Counts::received)).isEqualTo(4);
        assertThat(night.total(NightIntake.Counts::refused)).isEqualTo(1);
        assertThat(night.total(NightIntake.Counts::waitingForPublication)).isEqualTo(3);
        assertThat(night.total(NightIntake.Counts::accepted)).isEqualTo(3);
        assertThat(night.total(NightIntake.Counts::rowsAccepted)).isEqualTo(3 + 1 + 1);
        assertThat(night.total(NightIntake.Counts::rowsRejected)).isEqualTo(4);
        assertThat(night.senders()).isEqualTo(2);
        assertThat(night.lastReceived()).contains(Instant.parse("2023-06-05T01:00:00Z"));
        assertThat(night.datasets()).filteredOn(counts -> counts.dataset().equals(Optional.of("school-register")))
                .singleElement().satisfies(counts -> assertThat(counts.received()).isEqualTo(2));
        assertThat(book.night(PROVINCE, new Night(NIGHT.day().plusDays(2))).datasets()).isEmpty();
        assertThat(book.waitingForPublication(PROVINCE)).isEqualTo(3);
        assertThat(book.causes(PROVINCE, NIGHT).refusals()).hasSize(1);
        assertThat(book.newest(PROVINCE).get("school-register").fileName()).isEqualTo("truong.csv");
        assertThat(names(PROVINCE, DeliveryFilter.ALL))
                .containsExactly("anh.png", "truong.csv", "GCN 2023-05.csv", "danh-ba.csv");
        assertThat(book.stamp()).isEqualTo(new DeliveryBook.Stamp(4, 0, 3));
    }

    @Test
    void aListIsReadInPartsAndFiltered() {
        assertThat(book.page(PROVINCE, DeliveryFilter.ALL, 1, 2)).extracting(DeliveryLine::fileName)
                .containsExactly("truong.csv", "GCN 2023-05.csv");
        assertThat(names(PROVINCE, standing(Standing.REFUSED))).containsExactly("anh.png");
        assertThat(names(PROVINCE, standing(Standing.ROWS_REJECTED))).containsExactly("GCN 2023-05.csv");
        assertThat(names(PROVINCE, new DeliveryFilter(Optional.of(NIGHT), Optional.of(Standing.CHECKED),
                Optional.of("school-register"), Optional.of("66646101")))).containsExactly("truong.csv");
        assertThat(names(PROVINCE, in(new Night(LocalDate.of(2023, 6, 3))))).isEmpty();
    }

    @Test
    void aFileThatComesLaterBelongsToTheNightThatItSpeaksOfToo() {
        bench.deliver("danh-ba-2023-05-31.csv", REGISTER.replace("2010-09-01", "2011-09-01"));

        assertThat(names(PROVINCE, in(new Night(LocalDate.of(2023, 5, 31))))).containsExactly("danh-ba-2023-05-31.csv");
        assertThat(names(PROVINCE, in(NIGHT))).hasSize(5);
        assertThat(book.night(PROVINCE, new Night(LocalDate.of(2023, 5, 31))).total(NightIntake.Counts::received))
                .isEqualTo(1);
    }

    @Test
    void everyReaderSeesWhatItsOwnSchoolsOwe() {
        int whole = book.owed(PROVINCE, NIGHT).total().expected();

        assertThat(whole).isPositive();
        assertThat(book.owed(DISTRICT, NIGHT).all()).isNotEmpty()
                .allMatch(arrival -> arrival.school().code().equals("66646101"));
        assertThat(book.owed(SCHOOL, NIGHT).all()).isEqualTo(book.owed(DISTRICT, NIGHT).all());
        assertThat(book.owed(NOBODY, NIGHT).all()).isEmpty();
        bench.deliver("danh-ba-2.csv", REGISTER + "66643103;2010-09-01;Tiểu học Kim Đồng;TH;Công lập;643\n");
        assertThat(book.owed(PROVINCE, NIGHT).total().expected()).as("the register changed").isGreaterThan(whole);
        assertThat(book.tonight()).isEqualTo(NIGHT);
    }

    @Test
    void aNightLongPastIsToldAsItWasWrittenDown() {
        bench.deliver("dem-2023-05-20.csv", """
                Đêm;Mã trường;Bộ dữ liệu;Phải gửi;Đã nhận;Đúng hạn;Chấp nhận;Im lặng
                20/05/2023;66643101;sector-records;1;1;1;1;0
                20/05/2023;66643102;sector-records;1;1;0;0;0
                20/05/2023;66646101;sector-records;1;0;0;0;3
                """);
        NightArrivals written = book.owed(PROVINCE, new Night(LocalDate.of(2023, 5, 20)));

        assertThat(written.total()).isEqualTo(new NightArrivals.Count(3, 2, 1, 1, 1, 0));
        assertThat(written.all().getLast().missed()).isEqualTo(3);
        assertThat(written.all().getLast().school().name()).isEqualTo("Mầm non Hoa Đào");
        assertThat(book.owed(SCHOOL, new Night(LocalDate.of(2023, 5, 20))).total().expected()).isEqualTo(1);
    }

    private static DeliveryFilter in(Night night) {
        return new DeliveryFilter(Optional.of(night), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void causesAreRankedByTheRowsThatMendingThemAloneWouldBring() {
        List<RejectionCause> causes = book.causes(PROVINCE, NIGHT).rejections();

        assertThat(causes).extracting(RejectionCause::rule, RejectionCause::field, RejectionCause::rows,
                        RejectionCause::gained)
                .containsExactly(tuple("reference", "school", 3L, 2L),
                        tuple("date", "issued_on", 2L, 1L));
        assertThat(causes.getFirst().deliveries()).isEqualTo(1);
        assertThat(causes.getFirst().example()).hasValueSatisfying(example -> {
            assertThat(example.line()).isEqualTo(3);
            assertThat(example.value()).isEqualTo("66643998");
            assertThat(example.remedy()).isNotBlank();
        });
    }

    @Test
    void aFileThatIsNoTableIsACauseOfItsOwn() {
        assertThat(book.causes(PROVINCE, NIGHT).refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.dataset()).isEmpty();
            assertThat(refusal.deliveries()).isEqualTo(1);
            assertThat(refusal.why().code()).isEqualTo("NOT_A_TABLE");
            assertThat(refusal.why().remedy()).isNotBlank();
        });
    }

    @Test
    void aFileOfWhichNoRowPassedIsCountedByItsRows() {
        bench.deliver("GCN 2023-04.csv", CERTIFICATES.lines().limit(1).toList().getFirst() + "\n9;66643998;2;1/1/2021\n");
        Causes causes = book.causes(PROVINCE, NIGHT);

        assertThat(causes.refusals()).hasSize(1);
        assertThat(causes.rejections().getFirst().rows()).isEqualTo(4);
        assertThat(causes.rejections().getFirst().deliveries()).isEqualTo(2);
        assertThat(causes.rejections().getFirst().example().orElseThrow().value()).isEqualTo("66643998");
    }

    @Test
    void aDeliveryIsOpenedWithItsStatesAndAllProblemsInParts() {
        long certificates = number("GCN 2023-05.csv");
        DeliverySheet sheet = book.delivery(PROVINCE, certificates);

        assertThat(sheet.events()).extracting(DeliveryReport.Event::state)
                .containsExactly(DeliveryState.RECEIVED, DeliveryState.CHECKED);
        assertThat(sheet.problems()).isEqualTo(5);
        assertThat(sheet.causes()).hasSize(2);
        assertThat(sheet.asOf()).contains(LocalDate.of(2023, 5, 31));
        assertThat(book.problems(PROVINCE, certificates, 0, 10)).extracting(DeliveryReport.Problem::line)
                .containsExactly(3L, 4L, 4L, 5L, 6L);
        assertThat(book.problems(PROVINCE, certificates, 3, 1)).extracting(DeliveryReport.Problem::line)
                .containsExactly(5L);
    }

    @Test
    void aSchoolSeesNothingButItsOwn() {
        assertThat(names(SCHOOL, DeliveryFilter.ALL)).containsExactly("truong.csv");
        assertThat(book.night(SCHOOL, NIGHT).total(NightIntake.Counts::received)).isEqualTo(1);
        assertThat(book.causes(SCHOOL, NIGHT).isEmpty()).isTrue();
        assertThat(book.newest(SCHOOL).keySet()).containsExactly("school-register");
        assertThat(book.datasets(SCHOOL)).extracting(Contract::id).contains("school-register")
                .doesNotContain("accreditation-certificates");
        assertThat(book.seesSeveral(SCHOOL)).isFalse();
        long other = number("GCN 2023-05.csv");
        assertThatExceptionOfType(NotVisible.class).isThrownBy(() -> book.delivery(SCHOOL, other));
        assertThatExceptionOfType(NotVisible.class).isThrownBy(() -> book.problems(SCHOOL, other, 0, 10));
        assertThat(book.senders(SCHOOL, "", 0, 10)).extracting(SenderName::code).containsExactly("66646101");
    }

    @Test
    void aDistrictSeesTheFilesOfItsSchoolsAndNotTheDepartments() {
        assertThat(names(DISTRICT, DeliveryFilter.ALL)).containsExactly("truong.csv");
        assertThat(book.seesSeveral(DISTRICT)).isTrue();
        assertThat(book.senders(DISTRICT, "", 0, 10)).extracting(SenderName::code).containsExactly("66646101");
    }

    @Test
    void whoeverHasNoScopeSeesNothing() {
        assertThat(names(NOBODY, DeliveryFilter.ALL)).isEmpty();
        assertThat(book.newestNight(NOBODY)).isEmpty();
        assertThat(book.night(NOBODY, NIGHT).datasets()).isEmpty();
        assertThat(book.datasets(NOBODY)).isEmpty();
    }

    @Test
    void aSchoolIsFoundByItsNameWithoutDiacriticsOrByItsCode() {
        assertThat(book.senders(PROVINCE, "hoa dao", 0, 10)).extracting(SenderName::name)
                .containsExactly("Mầm non Hoa Đào");
        assertThat(book.senders(PROVINCE, "643", 0, 10)).extracting(SenderName::name)
                .containsExactly("THCS Phan Chu Trinh", "Tiểu học Lê Lợi");
        assertThat(book.names(List.of("66643101", "66643998"))).containsOnlyKeys("66643101")
                .containsValue("Tiểu học Lê Lợi");
    }

    @Test
    void aSchoolThatTheRegisterLearnsOfIsKnownFromThenOn() {
        assertThat(book.names(List.of("66643103"))).isEmpty();
        bench.deliver("danh-ba-2.csv", REGISTER + "66643103;2010-09-01;Tiểu học Kim Đồng;TH;Công lập;643\n");
        assertThat(book.names(List.of("66643103"))).containsEntry("66643103", "Tiểu học Kim Đồng");
    }

    private List<String> names(DeliveryReader reader, DeliveryFilter filter) {
        return book.page(reader, filter, 0, 50).stream().map(DeliveryLine::fileName).toList();
    }

    private long number(String fileName) {
        return book.page(PROVINCE, DeliveryFilter.ALL, 0, 50).stream()
                .filter(line -> line.fileName().equals(fileName)).findFirst().orElseThrow().delivery();
    }

    private static DeliveryFilter standing(Standing standing) {
        return new DeliveryFilter(Optional.empty(), Optional.of(standing), Optional.empty(), Optional.empty());
    }
}
