package vn.khue.dashboards.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.annotation.DirtiesContext;
import vn.khue.catalogue.ContractTemplate;
import vn.khue.catalogue.Period;
import vn.khue.dashboards.Reading;
import vn.khue.dashboards.ScreensOnly.FixedFindings;
import vn.khue.dashboards.ScreensOnly.FixedPublications;
import vn.khue.dashboards.ScreensOnly.FixedSurroundings;
import vn.khue.dashboards.ScreensOnly;
import vn.khue.ingest.Arrival;
import vn.khue.ingest.DeliveryFilter.Standing;
import vn.khue.ingest.DeliveryState;
import vn.khue.ingest.OwingSchool;
import vn.khue.ingest.Refusal;
import vn.khue.publication.BuildStep;
import vn.khue.publication.Finding;
import vn.khue.publication.FindingCause;
import vn.khue.publication.Publications;
import vn.khue.schedule.NightProgress;
import vn.khue.schedule.NightRun;
import vn.khue.schedule.NightStep;
import vn.khue.security.Role;
import vn.khue.shared.Audience;
import vn.khue.shared.Scope;
import vn.khue.shell.Formats;
import vn.khue.shell.SignInView;

@SpringBootTest(classes = ScreensOnly.class, properties = "khue.home=${java.io.tmpdir}/khue-screens-${random.uuid}")
@Import(DataViewTest.WhenAsked.class)
@WithMockUser
@DirtiesContext
class DataViewTest extends SpringBrowserlessTest {

    private static final Set<Refusal.Code> COUNTED_BY_ROWS_OR_SAID_BY_CONTRACTS =
            Set.of(Refusal.Code.ALL_ROWS_REJECTED, Refusal.Code.FILE_RULE);

    /** Reads, and builds of publications, happen when the test says so. */
    @TestConfiguration
    static class WhenAsked {

        @Bean
        Work work() {
            return new Work();
        }

        @Bean
        @Primary
        Reading readingWhenAsked(Work work) {
            return new Reading(work);
        }

        @Bean
        @Primary
        PublishNow publishWhenAsked(Publications publications, Work work) {
            return new PublishNow(publications, work.builds::add);
        }
    }

    static class Work implements Executor {

        private final Queue<Runnable> waiting = new ArrayDeque<>();
        private final Queue<Runnable> builds = new ArrayDeque<>();

        @Override
        public void execute(Runnable read) {
            waiting.add(read);
        }

        void finish() {
            while (!waiting.isEmpty()) {
                waiting.remove().run();
            }
        }
    }

    @Autowired
    private Work work;

    @Autowired
    private FixedDeliveries deliveries;

    @Autowired
    private FixedPublications publications;

    @Autowired
    private FixedSurroundings surroundings;

    @Autowired
    private FixedFindings findings;

    @Autowired
    private CheckWatch checks;

    @Autowired
    private BuildWatch builds;

    @Autowired
    private PublishNow publishing;

    @Autowired
    private FileDesk desk;

    @Autowired
    private I18NProvider texts;

    @Autowired
    private ApplicationEventPublisher events;

    @BeforeEach
    void anOfficerOfTheDepartment() {
        work.waiting.clear();
        work.builds.clear();
        surroundings.sample = false;
        deliveries.reset();
        findings.causes = List.of();
        publications.publish = Optional::empty;
        surroundings.scope = Scope.ofUnits(Audience.INTERNAL, "66");
        surroundings.role = Role.OFFICER;
        surroundings.sender = Optional.of("department");
        surroundings.ready = true;
        UI.getCurrent().getSession().setLocale(Formats.VIETNAMESE);
        navigate(SignInView.class);
    }

    @AfterEach
    void thePageIsClosed() {
        navigate(SignInView.class);
    }

    private void aSchool() {
        surroundings.role = Role.SCHOOL;
        surroundings.scope = new Scope(Set.of(), Set.of(FixedDeliveries.SCHOOL), Audience.INTERNAL);
        surroundings.sender = Optional.of(FixedDeliveries.SCHOOL);
    }

    private void aLeader() {
        surroundings.role = Role.LEADER;
        surroundings.sender = Optional.empty();
    }

    @Test
    void theNightIsCountedAndNamed() {
        open("");
        assertThat(text(UI.getCurrent())).contains("Dữ liệu đêm 21/11/2026", "Nhận đến trưa 22/11/2026",
                "công bố trong ấn bản 412");
        assertThat(text(find(CountsCard.class).single())).contains("Đã nhận", "4", "2 bộ dữ liệu, 2 nơi gửi",
                "1.042 dòng", "Dòng bị loại", "Trong 1 tệp", "Chờ công bố").doesNotContain("Phải gửi");
    }

    @Test
    void whatSchoolsOweIsCountedWithTheSilentOnes() {
        deliveries.owed = List.of(owed("66643001", Arrival.State.RECEIVED, 0), owed("66643002", Arrival.State.LATE, 0),
                owed("66643003", Arrival.State.MISSING, 11), owed("66643004", Arrival.State.AWAITED, 2));
        open("");
        assertThat(text(UI.getCurrent())).contains("Dữ liệu đêm 22/11/2026");
        assertThat(text(find(CountsCard.class).single())).contains("Phải gửi", "4 cơ sở", "50,00\u202f% · 1 trễ",
                "Chưa gửi", "1 trường im lặng").doesNotContain("Dòng bị loại");
        assertThat(text(find(SilentCard.class).single())).contains("Trường 66643003", "11 đêm")
                .doesNotContain("66643004");
        assertThat(text(find(DatasetsCard.class).single())).contains("Phải gửi", "Chưa gửi");
    }

    /** One file of the department may bring what many schools owe: the table then adds up to the counts above it. */
    @Test
    void theTableOfDatasetsCountsBySchoolWhatSchoolsOwe() {
        deliveries.owed = List.of(owed("66643001", Arrival.State.RECEIVED, 0), owed("66643002", Arrival.State.LATE, 0),
                owed("66643003", Arrival.State.MISSING, 11), owed("66643004", Arrival.State.AWAITED, 2));
        open("");
        List<NativeTableRow> rows = find(NativeTableRow.class, find(DatasetsCard.class).single()).all();
        assertThat(text(UI.getCurrent())).doesNotContain("Đêm này chưa nhận được tệp nào.");
        assertThat(cells(rows.getLast())).startsWith("Cộng các bộ trường phải gửi", "4", "2", "2", "1");
        assertThat(rows.stream().map(DataViewTest::cells).filter(cells -> cells.getFirst().contains("Danh bạ")))
                .singleElement().satisfies(cells -> assertThat(cells.subList(1, 5))
                        .containsExactly("4", "2", "2", "1"));
    }

    private static List<String> cells(NativeTableRow row) {
        return row.getChildren().map(cell -> text(cell).strip()).toList();
    }

    @Test
    void whoHandsInNothingHasNoButtonForIt() {
        surroundings.sender = Optional.of("department");
        open("");
        assertThat(find(NativeButton.class).withText("Nộp tệp").all()).hasSize(1);
        navigate(SignInView.class);
        surroundings.sender = Optional.empty();
        open("");
        assertThat(find(NativeButton.class).withText("Nộp tệp").all()).isEmpty();
    }

    /** Four files at 21:03. */
    @Test
    void theFilesOfTheNightAreShownAsTheyCame() {
        open("night=2026-11-21");
        assertThat(text(find(ArrivalsCard.class).single())).contains("Tệp về trong đêm", "Đêm 21/11/2026",
                "Đêm 20/11/2026", "Nửa số tệp về trước 21:30");
        open("night=2026-11-20");
        assertThat(text(find(ArrivalsCard.class).single())).contains("Đêm này chưa có tệp nào");
    }

    @Test
    void filesThatDoNotGoTogetherAreShownByTheRuleTheyBreak() {
        findings.causes = List.of(
                new FindingCause("digital-records", "pupils", 31, 30, List.of(new Finding("digital-records", "pupils", 7,
                        4, "transcripts_due", "66643002", "99", "Trường 66643002, Lớp 1: 99 học bạ phải lập.",
                        "Đối chiếu"))),
                new FindingCause("national-standard-share", "accreditation-coverage", 1, 1, List.of(new Finding(
                        "national-standard-share", "accreditation-coverage", 0, 0, "", "66643001", "",
                        "Từ ngày 01/05/2023 trường 66643001 được tính.", "Kiểm tra"))));
        open("");
        assertThat(text(find(FindingsCard.class).single())).contains("Không khớp giữa các tệp", "31 dòng",
                "30 trường, đơn vị", "khác số hồ sơ học sinh trên cơ sở dữ liệu ngành", "99 học bạ phải lập",
                "và 30 dòng nữa", "được tính đạt chuẩn quốc gia mà không được tính đạt kiểm định");
        assertThat(find(FindingsCard.class).single().getChildren().flatMap(DataViewTest::below)
                .filter(Anchor.class::isInstance).map(Anchor.class::cast)).extracting(Anchor::getHref)
                .containsExactly("du-lieu/7");
    }

    private static Stream<Component> below(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(DataViewTest::below));
    }

    @Test
    void theSampleOpensOnItsOwnNightAndListsEveryNight() {
        surroundings.sample = true;
        deliveries.owed = List.of(owed("66643001", Arrival.State.LATE, 0));
        open("");
        assertThat(text(UI.getCurrent())).contains("Dữ liệu đêm 31/05/2023").doesNotContain("Khép đêm");
        assertThat(files()).hasSize(4);
        open("nights=one");
        assertThat(files()).isEmpty();
    }

    @Test
    void anOfficerClosesTheNightAndSeesHowItGoesOn() {
        open("");
        assertThat(text(find(NightCard.class).single())).contains("Chưa khép đêm nào.");
        test(find(NativeButton.class).withText("Khép đêm 21/11/2026").single()).click();
        answer();
        assertThat(text(find(NightCard.class).single())).contains("Đêm 21/11/2026: đang nhận nốt tệp");
        events.publishEvent(new NightProgress(FixedDeliveries.run(NightRun.State.RUNNING, NightStep.PUBLICATION, "a"),
                Optional.of(BuildStep.HEAD)));
        answer();
        assertThat(text(find(NightCard.class).single())).contains("đang công bố, đã lập bảng mới nhất");
        deliveries.run = Optional.of(FixedDeliveries.run(NightRun.State.DONE, NightStep.PUBLICATION, "a"));
        events.publishEvent(new NightProgress(deliveries.run.orElseThrow(), Optional.empty()));
        answer();
        assertThat(text(find(NightCard.class).single())).contains("Đêm 21/11/2026 khép lúc 21:03 ngày 21/11/2026.",
                "Đã nhận 6.320 trên 6.413 tệp.");
    }

    @Test
    void aNightThatBrokeOffIsSaid() {
        deliveries.run = Optional.of(FixedDeliveries.run(NightRun.State.FAILED, NightStep.PUBLICATION, "khue"));
        aLeader();
        open("");
        assertThat(text(find(NightCard.class).single())).contains("Chưa xong", "Tệp đã nhận vẫn giữ");
        assertThat(find(NativeButton.class).withTextContaining("Khép đêm").all()).isEmpty();
    }

    private static Arrival owed(String school, Arrival.State state, int missed) {
        return new Arrival(FixedDeliveries.REGISTER, "2026-11-21",
                new OwingSchool(school, Set.of(), "Trường " + school, "TH", "", ""), state,
                state == Arrival.State.RECEIVED, OptionalLong.empty(), Optional.empty(), missed);
    }

    @Test
    void causesSayWhatIsWrongWhatToDoAndWhatMendingBrings() {
        open("");
        assertThat(text(find(CausesCard.class).single())).contains("Không phải bảng CSV hay XLSX", "+1 tệp",
                "Mã trường: không biết mã …", "Kiểm tra mã; nếu mã mới, gửi danh bạ trước.", "+2 dòng",
                "3 dòng có lỗi này", "Ví dụ dòng 3", "66643998", "Ngày cấp: “…” không phải là một ngày có thật.");
    }

    @Test
    void aNightWithoutFilesSaysSo() {
        open("night=2026-11-01");
        assertThat(text(UI.getCurrent())).contains("Dữ liệu đêm 01/11/2026", "Đêm này chưa nhận được tệp nào.",
                "Đêm này chưa tệp nào, dòng nào bị loại.");
    }

    @Test
    void everyDatasetTellsWhoSendsItItsNewestDeliveryAndItsTemplate() {
        open("");
        assertThat(text(find(DatasetsCard.class).single())).contains("Danh bạ cơ sở giáo dục",
                "Sở, Trường gửi · Hằng đêm, trước 02:00", "Giấy chứng nhận kiểm định chất lượng", "21/11/2026",
                "Chờ công bố", "XLSX");
    }

    @Test
    void theTemplateOfADatasetIsAWorkbookWithItsHeader() throws IOException {
        TemplateDownload download = new TemplateDownload(desk.handsIn(surroundings.person()).stream()
                .filter(contract -> contract.id().equals(FixedDeliveries.REGISTER)).findFirst().orElseThrow(),
                Formats.VIETNAMESE);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ContractTemplate(download.contract(), download.language()).write(bytes);

        assertThat(download.fileName()).isEqualTo("school-register.xlsx");
        assertThat(rows(bytes.toByteArray()).getFirst().getCellText(0)).isEqualTo("Mã trường *");
    }

    @Test
    void theListIsRestoredFromTheAddress() {
        open("state=refused");
        assertThat(files()).containsExactly("anh.png");
        open("dataset=school-register&sender=" + FixedDeliveries.SCHOOL);
        assertThat(files()).containsExactly("truong.csv");
        open("night=2026-11-01");
        assertThat(files()).isEmpty();
        open("night=2026-11-01&nights=all");
        assertThat(files()).containsExactly("anh.png", "truong.csv", "kiem-dinh.csv", "danh-ba.csv");
    }

    @Test
    void anAddressThatMakesNoSenseIsReadAsIfItWereNotThere() {
        open("state=lost&night=yesterday&dataset=");
        assertThat(files()).hasSize(4);
    }

    @Test
    void choosingAStateChangesTheAddress() {
        open("");
        test(standing()).selectItem("Bị từ chối");
        answer();
        assertThat(files()).containsExactly("anh.png");
        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getSingleParameter("state"))
                .contains("refused");
        test(find(NativeButton.class).withText("Bỏ lọc").single()).click();
        answer();
        assertThat(files()).hasSize(4);
    }

    @Test
    void aRowSaysSenderPeriodRowsStateAndReason() {
        open("");
        assertThat(property(1, "who")).isEqualTo("Lượt 3 · Trường Mầm non Hoa Đào");
        assertThat(property(1, "word")).isEqualTo("Đã thay thế");
        assertThat(property(1, "why")).isEqualTo("Bởi lượt 1");
        assertThat(property(2, "rejected")).isEqualTo("Loại 4");
        assertThat(property(0, "word")).isEqualTo("Bị từ chối");
        assertThat(property(0, "why")).startsWith("Nội dung tệp không phải bảng");
        assertThat(property(3, "who")).isEqualTo("Lượt 1 · Sở GD&ĐT");
        assertThat(property(3, "why")).isEqualTo("Ấn bản 412");
    }

    @Test
    void aSchoolIsNamedByItsCodeWhileTheWarehouseIsAway() {
        surroundings.ready = false;
        open("");
        assertThat(property(1, "who")).isEqualTo("Lượt 3 · " + FixedDeliveries.SCHOOL);
    }

    @Test
    void aRowOpensItsDelivery() {
        open("state=refused");
        test(grid()).clickRow(0);
        answer();
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("du-lieu/4?state=refused");
    }

    @Test
    void aFileIsTakenAndItsResultComesInItsPlace() {
        open("");
        upload("danh-ba-2.csv");
        assertThat(handed()).contains("danh-ba-2.csv", "Đang kiểm tra", "Đã nhận an toàn, lượt gửi 5.");
        checked();
        assertThat(handed()).contains("Chờ công bố", "Danh bạ cơ sở giáo dục", "Đọc 3 dòng, nhận 2.", "Loại 1",
                "Mã trường: không biết mã …", "Cột không dùng đến: Ghi chú.", "Xem từng dòng lỗi của lượt gửi 5")
                .doesNotContain("Đang kiểm tra");
        assertThat(deliveries.handed().get("danh-ba-2.csv").sender()).isEqualTo("department");
        assertThat(text(find(CountsCard.class).single())).contains("5");
        assertThat(files()).contains("danh-ba-2.csv");
    }

    @Test
    void aFileThatIsRefusedTellsReasonAndRemedy() {
        open("");
        upload("bang-diem.png");
        checked();
        assertThat(handed()).contains("Bị từ chối", "Nội dung tệp không phải bảng CSV hay XLSX.",
                "Xuất dữ liệu ra CSV (UTF-8) hoặc XLSX rồi gửi lại.", "Xem lượt gửi 5");
    }

    @Test
    void severalFilesAreListedEachWithItsOwnResult() {
        open("");
        upload("mot.csv");
        upload("hai.png");
        checked();
        assertThat(find(HandedFile.class).all()).hasSize(2);
        assertThat(handed()).contains("mot.csv", "hai.png", "Chờ công bố", "Bị từ chối");
    }

    @Test
    void aFileThatCannotBeStoredSaysSoWithANumber() {
        open("");
        deliveries.broken = true;
        upload("mot.csv");
        assertThat(handed()).contains("Chưa nhận", "Chưa lưu được tệp này.", "báo quản trị mã K-");
    }

    @Test
    void whatTheSenderSaysOfAFileGoesWithIt() {
        open("");
        Select<?> dataset = find(Select.class, find(WishFields.class).single()).single();
        test(dataset).selectItem("Danh bạ cơ sở giáo dục");
        TextField period =
                find(TextField.class).single();
        assertThat(period.getHelperText()).isEqualTo("Ví dụ 2023-05-31");
        test(period).setValue("2026-11-20");
        upload("mot.csv");
        assertThat(deliveries.handed().get("mot.csv").dataset()).contains(FixedDeliveries.REGISTER);
        assertThat(deliveries.handed().get("mot.csv").period()).contains("2026-11-20");
    }

    @Test
    void whoHandsInForNobodyIsToldWhyAndIsRefusedByTheDesk() {
        aLeader();
        open("");
        assertThat(find(Upload.class).all()).isEmpty();
        assertThat(text(find(UploadCard.class).single())).contains("Tài khoản này không nộp tệp",
                "đề nghị quản trị viên gắn tài khoản với Sở");
        assertThat(text(find(CountsCard.class).single())).contains("1.042 dòng");
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.take(surroundings.person(), "a.csv",
                Wish.NONE, new ByteArrayInputStream(new byte[0])));
    }

    @Test
    void anAccountThatLosesItsSenderIsRefusedThoughThePageIsStillOpen() {
        open("");
        surroundings.sender = Optional.empty();
        upload("mot.csv");
        assertThat(handed()).contains("Tài khoản này không nộp tệp");
        assertThat(deliveries.handed()).isEmpty();
    }

    @Test
    void aSchoolSeesItsOwnFilesAndTheTemplatesOfWhatItSends() {
        aSchool();
        open("");
        assertThat(files()).containsExactly("truong.csv");
        assertThat(text(find(DatasetsCard.class).single())).contains("Danh bạ cơ sở giáo dục")
                .doesNotContain("Giấy chứng nhận kiểm định chất lượng");
        assertThat(find(ComboBox.class).all()).isEmpty();
        assertThat(find(NativeButton.class).withText("Công bố ngay").all()).isEmpty();
        upload("moi.csv");
        assertThat(deliveries.handed().get("moi.csv").sender()).isEqualTo(FixedDeliveries.SCHOOL);
    }

    @Test
    void aLeaderPublishesNothing() {
        aLeader();
        open("");
        assertThat(find(NativeButton.class).withText("Công bố ngay").all()).isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> publishing.start(surroundings.person()));
    }

    @Test
    void publishingTellsEachStepAndItsResult() {
        open("");
        assertThat(text(find(PublishCard.class).single())).contains("1 tệp", "đã kiểm tra, chờ công bố");
        publications.publish = () -> {
            builds.finished(413, BuildStep.CHANGES);
            settle();
            assertThat(text(find(PublishCard.class).single()))
                    .contains("Ấn bản 413: đã tính chỉ số (6/" + BuildStep.values().length + ")");
            return Optional.of(FixedPublications.published(413));
        };
        publish();
        assertThat(text(find(PublishCard.class).single())).contains("Ấn bản 413", "Công bố lúc", "21/11/2026")
                .doesNotContain("đã tính chỉ số");
    }

    @Test
    void everyStepStateAndRefusalHasItsWord() {
        for (Locale language : List.of(Formats.VIETNAMESE, Locale.ENGLISH)) {
            Stream.of(BuildStep.values()).forEach(step -> said("data.publish.step." + step.name(), language));
            Stream.of(NightStep.values()).forEach(step -> said("data.night.step." + step.name(), language));
            Stream.of(DeliveryState.values()).forEach(state -> said("data.state." + state.name(), language));
            Stream.of(Standing.values()).forEach(standing -> said("data.standing." + standing.name(), language));
            Stream.of(Period.values()).forEach(period -> said("data.period.form." + period.name(), language));
            Stream.of(Refusal.Code.values()).filter(code -> !COUNTED_BY_ROWS_OR_SAID_BY_CONTRACTS.contains(code))
                    .forEach(code -> said("data.refusal." + code.name(), language));
        }
    }

    private void said(String key, Locale language) {
        assertThat(texts.getTranslation(key, language)).as(key + " " + language).isNotBlank().doesNotContain(key);
    }

    @Test
    void twoWhoPublishAtOncePublishOnce() {
        open("");
        test(button()).click();
        publishing.start(surroundings.person());
        assertThat(work.builds).hasSize(1);
        work.builds.remove().run();
        settle();
        assertThat(button().isEnabled()).isTrue();
    }

    @Test
    void nothingToPublishAndABrokenBuildAreSaid() {
        open("");
        publish();
        assertThat(text(find(PublishCard.class).single())).contains("Không có gì mới để công bố.");
        publications.publish = () -> {
            throw new IllegalStateException("the warehouse went away");
        };
        publish();
        assertThat(text(find(PublishCard.class).single())).contains("Chưa công bố được", "Các tệp vẫn chờ", "K-");
    }

    @Test
    void aDeliveryTellsItsStatesItsCausesAndEveryProblem() {
        openDelivery(2);
        assertThat(text(UI.getCurrent())).contains("kiem-dinh.csv", "Lượt gửi 2",
                "Giấy chứng nhận kiểm định chất lượng", "Sở GD&ĐT", "Chờ công bố", "Đã nhận", "Đã kiểm tra",
                "Cột không dùng đến: Ghi chú.", "+2 dòng", "4 lỗi và lưu ý", "2,0 KB");
        assertThat(test(find(Grid.class).single()).size()).isEqualTo(4);
    }

    @Test
    void aRefusedDeliveryTellsWhyAndWhatToDo() {
        openDelivery(4);
        assertThat(text(UI.getCurrent())).contains("Bị từ chối", "Nội dung tệp không phải bảng CSV hay XLSX.",
                "Xuất dữ liệu ra CSV", "Chưa đọc dòng nào của tệp.");
        assertThat(find(Grid.class).all()).isEmpty();
    }

    @Test
    void aSupersededDeliveryLeadsToTheOneThatTookItsPlace() {
        openDelivery(3);
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("du-lieu/1");
    }

    @Test
    void aSchoolIsToldNothingOfAnothersDelivery() {
        aSchool();
        openDelivery(2);
        assertThat(text(UI.getCurrent())).contains("Không có lượt gửi này trong phạm vi của bạn.")
                .doesNotContain("kiem-dinh.csv", "66643998");
    }

    @Test
    void theProblemsComeAsAWorkbookInWhichNothingIsAFormula() throws IOException {
        ProblemsDownload download = new ProblemsDownload(texts, Formats.VIETNAMESE, deliveries,
                FileDesk.reader(surroundings.person()),
                deliveries.delivery(FileDesk.reader(surroundings.person()), 2).line());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        download.write(bytes);
        List<Row> rows = rows(bytes.toByteArray());

        assertThat(rows).hasSize(1 + 4);
        assertThat(rows.get(1).getCellText(2)).isEqualTo("=66643990");
        assertThat(rows.get(1).getCell(2).getFormula()).isNull();
    }

    private static List<Row> rows(byte[] workbook) throws IOException {
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return read.getFirstSheet().read();
        }
    }

    private void open(String query) {
        UI.getCurrent().navigate("du-lieu", QueryParameters.fromString(query));
        answer();
    }

    private void openDelivery(long delivery) {
        UI.getCurrent().navigate("du-lieu/" + delivery);
        answer();
    }

    private void upload(String name) {
        test(find(Upload.class).single()).upload(name, "text/csv", "x".getBytes(StandardCharsets.UTF_8));
        answer();
    }

    private void checked() {
        deliveries.check();
        checks.look();
        answer();
    }

    private void publish() {
        test(button()).click();
        settle();
        assertThat(button().isEnabled()).isFalse();
        work.builds.remove().run();
        answer();
    }

    private NativeButton button() {
        return find(NativeButton.class).withText("Công bố ngay").single();
    }

    private String handed() {
        return find(HandedFile.class).all().stream().map(DataViewTest::text).collect(Collectors.joining(" "));
    }

    @SuppressWarnings("unchecked")
    private Grid<Object> grid() {
        return find(Grid.class, find(DeliveriesCard.class).single()).single();
    }

    private List<String> files() {
        int count = test(grid()).size();
        return IntStream.range(0, count).mapToObj(row -> property(row, "file")).toList();
    }

    private String property(int row, String name) {
        return test(grid()).getLitRendererPropertyValue(row, 0, name, String.class);
    }

    private Select<?> standing() {
        return find(Select.class, find(DeliveryFilters.class).single()).all().getFirst();
    }

    private void answer() {
        settle();
        work.finish();
        settle();
        work.finish();
        settle();
    }

    private static void settle() {
        VaadinSession session = UI.getCurrent().getSession();
        session.getService().runPendingAccessTasks(session);
        roundTrip();
    }

    private static String text(Component component) {
        return component.isVisible() ? component.getElement().getText() + " " + component.getChildren()
                .map(DataViewTest::text).collect(Collectors.joining(" ")) : "";
    }
}
