package vn.khue.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.util.FileSystemUtils;
import vn.khue.backup.internal.BrokenBackup;
import vn.khue.backup.internal.Restoring;
import vn.khue.ingest.DeliveryState;
import vn.khue.ingest.Handed;
import vn.khue.ingest.Intake;
import vn.khue.publication.BuildProgress;
import vn.khue.publication.BuildStep;
import vn.khue.publication.Publications;
import vn.khue.publication.Published;
import vn.khue.query.FigureRequest;
import vn.khue.query.Figures;
import vn.khue.shared.Audience;
import vn.khue.shared.BadRequest;
import vn.khue.shared.Ratio;
import vn.khue.shared.Scope;
import vn.khue.store.Home;
import vn.khue.store.HomeUnfinished;
import vn.khue.store.StoreSettings;
import vn.khue.store.TemporaryFolder;
import vn.khue.warehouse.TestWarehouse;
import vn.khue.warehouse.Warehouse;

/** The drill: publish, back up while a publication is being built, lose everything, restore, and look. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BackupDrillTest {

    private static final LocalDate MAY = LocalDate.of(2023, 5, 31);
    private static final String REGISTER = """
            Mã trường;Từ ngày;Tên trường;Cấp học;Loại hình;Mã huyện
            66643901;2010-09-01;Tiểu học Một;TH;Công lập;643
            66643902;2010-09-01;Tiểu học Hai;TH;Công lập;643
            66643903;2010-09-01;Tiểu học Ba;TH;Công lập;643
            """;
    private static final String CERTIFICATE = """
            Số giấy chứng nhận;Mã trường;Cấp độ;Ngày cấp
            %1$s/2022;6664390%1$s;1;01/02/2022
            """;
    private static final Scope PROVINCE = new Scope(Set.of("66"), Set.of(), Audience.INTERNAL);

    /** Everything below the screens, and a publication that waits when it is told to. */
    @EnableAutoConfiguration(excludeName = {"com.vaadin.flow.spring.SpringBootAutoConfiguration",
        "com.vaadin.flow.spring.SpringSecurityAutoConfiguration"})
    @ComponentScan({"vn.khue.store", "vn.khue.warehouse", "vn.khue.catalogue", "vn.khue.network", "vn.khue.ingest",
        "vn.khue.publication", "vn.khue.query", "vn.khue.backup"})
    static class BelowTheScreens {

        @Bean
        Turnstile turnstile() {
            return new Turnstile();
        }
    }

    /** Holds a build after its changes are written, once, when it is closed. */
    static final class Turnstile implements BuildProgress {

        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch open = new CountDownLatch(1);
        private volatile boolean closed;

        @Override
        public void finished(int number, BuildStep step) {
            if (closed && step == BuildStep.CHANGES) {
                reached.countDown();
                pass(open);
            }
        }

        private static void pass(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static final Path LOST = TemporaryFolder.make("lost");
    private static final Path BACKUPS = TemporaryFolder.make("backups");
    private static Path backup;
    private static Path earlier;

    @Test
    @Order(1)
    void aBackupIsMadeWhileAPublicationIsBeingBuilt() throws Exception {
        try (ConfigurableApplicationContext khue = start(LOST)) {
            Files.createDirectories(LOST.resolve("keys"));
            Files.writeString(LOST.resolve("keys").resolve("exam-2025"), "secret");
            hand(khue, REGISTER);
            hand(khue, CERTIFICATE.formatted(1));
            assertThat(publish(khue)).hasValueSatisfying(published -> assertThat(published.number()).isEqualTo(1));
            earlier = khue.getBean(Backups.class).make(BACKUPS.resolve("earlier")).folder();
            hand(khue, CERTIFICATE.formatted(2));
            publish(khue);
            hand(khue, CERTIFICATE.formatted(3));

            Turnstile turnstile = khue.getBean(Turnstile.class);
            turnstile.closed = true;
            CompletableFuture<Optional<Published>> third = CompletableFuture.supplyAsync(() -> publish(khue));
            turnstile.reached.await();
            BackupReport report = khue.getBean(Backups.class).make(BACKUPS);
            turnstile.open.countDown();

            assertThat(third.get()).hasValueSatisfying(published -> assertThat(published.number()).isEqualTo(3));
            assertThat(report.publication()).isEqualTo(2);
            assertThat(report.warehouse()).isTrue();
            assertThat(report.differences()).isEmpty();
            assertThat(figure(khue)).isEqualTo(Ratio.of(3, 3));
            backup = report.folder();
        }
        FileSystemUtils.deleteRecursively(LOST);
    }

    @Test
    @Order(2)
    void aRestoredHomeShowsTheSameFiguresUnderTheSameNumbersAndGoesOn() throws Exception {
        Path home = TemporaryFolder.make("restored");
        restore(backup, home);

        assertThat(home.resolve("keys").resolve("exam-2025")).hasContent("secret");
        try (ConfigurableApplicationContext khue = start(home)) {
            assertThat(khue.getBean(Publications.class).newest().orElseThrow().number()).isEqualTo(2);
            assertThat(figure(khue)).isEqualTo(Ratio.of(2, 3));
            assertThat(accredited(khue, 1)).isEqualTo(1);
            assertThat(accredited(khue, 2)).isEqualTo(2);
            assertThat(khue.getBean(Publications.class).find(3)).isEmpty();
            hand(khue, CERTIFICATE.formatted(1));

            Published next = publish(khue).orElseThrow();
            assertThat(next.number()).as("3 was lost, and is never another's number").isEqualTo(4);
            assertThat(figure(khue)).isEqualTo(Ratio.of(3, 3));
        }
    }

    @Test
    @Order(3)
    void aBrokenBackupIsRefusedBeforeAnythingIsPutBack() throws Exception {
        assertRefused(BrokenBackup.flipped(backup, "warehouse.tar"), "restore.file-damaged");
        assertRefused(BrokenBackup.without(backup, "archive/00000001.seg"), "restore.file-missing");
        assertRefused(BrokenBackup.cutShort(backup, "SHA256SUMS"), "restore.file-damaged");
        assertRefused(BrokenBackup.without(backup, "SHA256SUMS"), "restore.no-backup");
    }

    @Test
    @Order(4)
    void theCommandSaysInOneSentenceWhatIsBroken() throws Exception {
        Path home = TemporaryFolder.make("empty");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        RestoreCommand command = new RestoreCommand(new PrintStream(OutputStream.nullOutputStream()),
                new PrintStream(said, true, StandardCharsets.UTF_8));

        assertThat(command.run(BrokenBackup.flipped(backup, "store.zip"), home)).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8).lines()).singleElement().asString().startsWith(
                "Bản sao lưu hỏng: tệp store.zip không còn như lúc sao lưu. Chưa trả lại gì; hãy dùng bản khác"
                        + " · The backup is broken: store.zip is not as it was.");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    @Order(5)
    void aBackupWhosePartsDoNotFitTogetherIsRefusedAndNoKhueStartsOnIt() throws Exception {
        Path home = TemporaryFolder.make("unfit");
        Path unfit = BrokenBackup.with(backup, "warehouse.tar", earlier.resolve("warehouse.tar"));

        assertThatExceptionOfType(BadRequest.class).isThrownBy(() -> restore(unfit, home))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("restore.publication-differs"))
                .satisfies(refused -> assertThat(refused.arguments()).containsEntry("publication", 2));
        assertThatExceptionOfType(HomeUnfinished.class).isThrownBy(() -> Home.claim(home));
        restore(backup, home);
        Home.claim(home).close();
    }

    @Test
    @Order(6)
    void aHomeWithDataIsNeverRestoredInto() throws Exception {
        Path home = TemporaryFolder.make("used");
        Files.createDirectory(home.resolve("store"));

        assertThatExceptionOfType(BadRequest.class).isThrownBy(() -> restore(backup, home))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("restore.home-in-use"));
    }

    private static void assertRefused(Path broken, String code) throws IOException {
        Path home = TemporaryFolder.make("empty");
        assertThatExceptionOfType(BadRequest.class).isThrownBy(() -> restore(broken, home))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
        assertThat(home).isEmptyDirectory();
    }

    private static void restore(Path from, Path home) throws IOException {
        new Restoring(from, home, new Restoring.Settings(StoreSettings.HERE, TestWarehouse.settings(),
                TestWarehouse.engineSettings()), step -> { }).run();
    }

    private static ConfigurableApplicationContext start(Path home) {
        return new SpringApplicationBuilder(BelowTheScreens.class).web(WebApplicationType.NONE)
                .run("--khue.home=" + home, "--khue.engine.memory=1GB");
    }

    private static void hand(ConfigurableApplicationContext khue, String file) throws IOException {
        Intake intake = khue.getBean(Intake.class);
        long delivery = intake.receive(new Handed("tep.csv", Optional.empty(), Optional.of(file.contains("Số giấy")
                ? "2023-05" : MAY.toString()), "department", "test"),
                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))).delivery();
        await().atMost(Duration.ofMinutes(1)).until(() -> intake.state(delivery) != DeliveryState.RECEIVED);
    }

    private static Optional<Published> publish(ConfigurableApplicationContext khue) {
        return khue.getBean(Publications.class).publish(Published.Kind.ADHOC);
    }

    /** As readers of the newest publication see it. */
    private static Ratio figure(ConfigurableApplicationContext khue) {
        return khue.getBean(Figures.class).read(PROVINCE, FigureRequest.of("accreditation-coverage", "66", MAY)).rows()
                .getFirst().ratio();
    }

    /** How many schools an earlier publication shows as accredited. */
    private static int accredited(ConfigurableApplicationContext khue, int publication) {
        Publications publications = khue.getBean(Publications.class);
        return khue.getBean(Warehouse.class).dsl().resultQuery("SELECT toInt32(sum(num)) FROM change WHERE rule = 1 AND facet = ''"
                + " AND valid_from <= '" + MAY + "' AND "
                + publications.snapshot(publications.find(publication).orElseThrow()).visible())
                .fetchSingle(0, Integer.class);
    }
}
