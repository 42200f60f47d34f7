package vn.khue.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khue.ingest.internal.landing.LandedFile;
import vn.khue.ingest.internal.landing.LandingFolder;

/** Files that systems put into a folder. */
class LandingTest {

    private static final Duration STABLE = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    private final IntakeBench bench = new IntakeBench();
    private final AtomicLong nanoTime = new AtomicLong();

    @AfterEach
    void close() throws IOException {
        bench.close();
    }

    @Test
    void aFileThatIsRenamedInIsTakenAtOnceAndGoneWhenItIsRegistered() throws IOException {
        renameIn("department", "danh-ba-2023-05-31.csv", IntakeBench.REGISTER);
        renameIn("66643101", "ho-so.csv", "Mã trường\n66643101\n");

        assertThat(landing().take()).isEqualTo(2);
        assertThat(files()).isEmpty();
        assertThat(bench.intake.report(2)).satisfies(report -> {
            assertThat(report.sender()).isEqualTo("department");
            assertThat(report.fileName()).isEqualTo("danh-ba-2023-05-31.csv");
        });
        assertThat(bench.intake.report(1).sender()).isEqualTo("66643101");
        bench.intake.work();
        assertThat(bench.intake.report(2).period()).contains("2023-05-31");
        assertThat(landing().take()).isZero();
    }

    @Test
    void aFileThatIsWrittenInPlaceIsTakenOnceItHasLainStill() throws IOException {
        Path file = write("department", "danh-ba.csv", "Mã trường");
        LandingFolder looks = looks();
        assertThat(looks.whole()).isEmpty();
        nanoTime.addAndGet(STABLE.toNanos() - 1);
        assertThat(looks.whole()).isEmpty();
        Files.writeString(file, IntakeBench.REGISTER);
        nanoTime.addAndGet(1);
        assertThat(looks.whole()).isEmpty();
        nanoTime.addAndGet(STABLE.toNanos());

        assertThat(looks.whole()).extracting(LandedFile::name).containsExactly("danh-ba.csv");
    }

    @Test
    void whatProgramsNameAsUnfinishedStaysAndSoDoesWhatIsNoFile() throws IOException {
        for (String name : List.of(".danh-ba.csv.Xa3k", "danh-ba.csv.part", "danh-ba.csv.filepart", "danh-ba.TMP")) {
            renameIn("department", name, IntakeBench.REGISTER);
        }
        Files.createDirectory(folder.resolve("department/thang-5"));
        Files.createSymbolicLink(folder.resolve("department/link.csv"), Path.of("/etc/passwd"));
        Files.createSymbolicLink(folder.resolve("66643101"), folder.resolve("department"));
        run("mkfifo department/pipe.csv; mkdir ' ' .hidden; touch .hidden/a.csv stray.csv");
        run("mkdir \"$(printf '%070d' 1)\"; touch \"$(printf '%070d' 1)/a.csv\"");
        nanoTime.addAndGet(STABLE.toNanos());

        assertThat(landing().take()).isZero();
    }

    @Test
    void namesInAnyLanguageAndInNoneAreTaken() throws IOException {
        renameIn("department", "Danh bạ & 50% + 31-05-2023.csv", IntakeBench.REGISTER);
        renameIn("66643101", "x", "a\n");
        run("cd 66643101; mv x \"$(printf 'h\\377\\n2023.csv')\"");

        assertThat(landing().take()).isEqualTo(2);
        assertThat(Stream.of(1, 2).map(bench.intake::report).map(DeliveryReport::fileName))
                .containsExactlyInAnyOrder("Danh bạ & 50% + 31-05-2023.csv", "h\ufffd2023.csv");
    }

    @Test
    void aFileThatIsTooLargeStaysAndKeepsNoOther() throws IOException {
        renameIn("department", "a.csv", "x".repeat(3_000_000));
        renameIn("department", "b.csv", IntakeBench.REGISTER);
        renameIn("department", "c.csv", "");

        assertThat(landing().take()).isEqualTo(2);
        assertThat(files()).containsExactly("department/a.csv");
    }

    @Test
    void theSameBytesAgainAreTheSameDeliveryEvenInOneLook() throws IOException {
        renameIn("department", "a.csv", IntakeBench.REGISTER);
        renameIn("department", "b.csv", IntakeBench.REGISTER);
        landing().take();
        bench.intake.work();
        renameIn("department", "c.csv", IntakeBench.REGISTER);
        landing().take();

        assertThat(files()).isEmpty();
        assertThat(bench.store.dsl().fetchValues("SELECT file_name FROM delivery").stream().map(Object::toString))
                .containsExactly("a.csv");
    }

    @Test
    void aRefusedFileThatComesAgainIsTriedAgain() throws IOException {
        renameIn("department", "GCN 2023-05.csv", IntakeBench.CERTIFICATES);
        landing().take();
        bench.intake.work();
        assertThat(bench.intake.state(1)).isEqualTo(DeliveryState.REFUSED);
        renameIn("department", "danh-ba.csv", IntakeBench.REGISTER);
        renameIn("department", "GCN 2023-05.csv", IntakeBench.CERTIFICATES);
        landing().take();
        bench.intake.work();

        assertThat(bench.intake.state(1)).isEqualTo(DeliveryState.CHECKED);
    }

    @Test
    void aNewFileUnderTheNameOfOneThatIsJustTakenIsNotDeletedWithIt() throws IOException {
        renameIn("department", "a.csv", IntakeBench.REGISTER);
        LandingFolder looks = looks();
        LandedFile taken = looks.whole().getFirst();
        renameIn("department", "a.csv", IntakeBench.CERTIFICATES);
        looks.remove(taken);

        assertThat(looks.whole()).singleElement().satisfies(file -> {
            assertThat(file.sender()).isEqualTo("department");
            assertThat(file.path()).hasContent(IntakeBench.CERTIFICATES);
        });
        assertThat(landing().take()).isEqualTo(1);
        assertThat(files()).isEmpty();
    }

    @Test
    void aFileThatCannotBeRemovedIsTakenOnceAndRemovedWhenItCan() throws IOException {
        renameIn("department", "a.csv", IntakeBench.REGISTER);
        renameIn("department", "b.csv", IntakeBench.REGISTER.replace("Lê Lợi", "Lê Lai"));
        Path inTheWay = Files.createDirectories(folder.resolve(".taken"));
        Files.writeString(inTheWay.resolve("department"), "");
        Landing landing = landing();

        assertThat(landing.take()).isEqualTo(2);
        assertThat(landing.take()).isZero();
        assertThat(files()).contains("department/a.csv", "department/b.csv");
        Files.delete(inTheWay.resolve("department"));
        assertThat(landing.take()).isZero();
        assertThat(files()).isEmpty();
        assertThat(bench.store.dsl().fetchValue("SELECT count(*) FROM delivery")).isEqualTo(2L);
    }

    private Landing landing() {
        return new Landing(looks(), bench.intake);
    }

    private LandingFolder looks() {
        return new LandingFolder(folder, STABLE, nanoTime::get);
    }

    private Path write(String sender, String name, String text) throws IOException {
        Path file = Files.createDirectories(folder.resolve(sender)).resolve(name);
        return Files.writeString(file, text);
    }

    /** Written a while ago, and renamed now. */
    private void renameIn(String sender, String name, String text) throws IOException {
        Path elsewhere = Files.writeString(folder.resolve("written"), text);
        Files.setLastModifiedTime(elsewhere, FileTime.from(Instant.now().minusSeconds(5)));
        Files.createDirectories(folder.resolve(sender));
        Files.move(elsewhere, folder.resolve(sender).resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private void run(String script) {
        try {
            assertThat(new ProcessBuilder("sh", "-c", script).directory(folder.toFile()).start().waitFor()).isZero();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Every file below the folder. */
    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString()).toList();
        }
    }
}
