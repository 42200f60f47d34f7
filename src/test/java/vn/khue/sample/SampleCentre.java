package vn.khue.sample;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.khue.catalogue.Catalogue;
import vn.khue.ingest.Handed;
import vn.khue.ingest.Intake;
import vn.khue.ingest.TestIntake;
import vn.khue.publication.Publications;
import vn.khue.publication.Published;
import vn.khue.publication.internal.TestPublisher;
import vn.khue.query.Figures;
import vn.khue.query.Sources;
import vn.khue.query.internal.TestFigures;
import vn.khue.receipts.Receipts;
import vn.khue.receipts.internal.TestReceipts;
import vn.khue.store.TestStore;
import vn.khue.warehouse.TestWarehouse;
import vn.khue.warehouse.Warehouse;

/** The sample's files, through the intake and a publication on real stores, under a catalogue of one's choice. */
public final class SampleCentre implements AutoCloseable {

    private final TestStore store;
    private final Intake intake;
    private final Publications publications;
    private final Figures figures;
    private final Receipts receipts;
    private final Sources sources;

    private SampleCentre(TestStore store, Catalogue catalogue) {
        Warehouse warehouse = TestWarehouse.empty();
        this.store = store;
        this.intake = TestIntake.of(store, warehouse, catalogue);
        this.publications = new TestPublisher(store.dsl(), warehouse, catalogue).publications();
        this.figures = TestFigures.of(store.dsl(), warehouse, catalogue, publications);
        this.receipts = TestReceipts.of(store.dsl(), figures, publications, catalogue);
        this.sources = TestFigures.sources(store.dsl(), warehouse, catalogue, publications);
    }

    /** Under the catalogue as it is. */
    public static SampleCentre published() {
        return published(Catalogue.bundled());
    }

    /**
     * Under another catalogue.
     *
     * @param datasets of which files are handed in, all if none is named
     */
    static SampleCentre published(Catalogue catalogue, String... datasets) {
        SampleCentre centre = new SampleCentre(TestStore.h2(), catalogue);
        SampleSet.bundled().files().stream()
                .filter(file -> datasets.length == 0 || List.of(datasets).contains(file.dataset()))
                .forEach(centre::hand);
        centre.intake.work();
        centre.publications.publish(Published.Kind.ADHOC).orElseThrow();
        return centre;
    }

    private void hand(SampleSet.SampleFile file) {
        try (InputStream bytes = file.open()) {
            intake.receive(file.handed("test"), bytes);
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    /** Reads its figures. */
    public Figures figures() {
        return figures;
    }

    /** Its receipts. */
    public Receipts receipts() {
        return receipts;
    }

    /** Where its figures come from. */
    public Sources sources() {
        return sources;
    }

    /** Its operational store. */
    public DSLContext store() {
        return store.dsl();
    }

    /** Hands in a file of one's own and publishes it. */
    public void publish(Handed file, String content) {
        try {
            intake.receive(file, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
        intake.work();
        publications.publish(Published.Kind.ADHOC).orElseThrow();
    }

    /** Hands in one of its files once more, changed by a blank line, and publishes that. */
    public void publishAgain() {
        SampleSet.SampleFile file = SampleSet.bundled().files().stream()
                .filter(known -> known.dataset().equals("school-register")).findFirst().orElseThrow();
        try (InputStream bytes = file.open()) {
            intake.receive(file.handed("test"), new SequenceInputStream(bytes,
                    new ByteArrayInputStream("\n".getBytes(StandardCharsets.UTF_8))));
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
        intake.work();
        publications.publish(Published.Kind.ADHOC).orElseThrow();
    }

    /** Its publications. */
    public Publications publications() {
        return publications;
    }

    /**
     * A catalogue in a folder of its own, its files as bundled until one is changed.
     *
     * @param folder where they go
     */
    public static Path catalogueIn(Path folder) throws IOException {
        for (String kind : new String[] {"contracts", "indicators"}) {
            Files.createDirectories(folder.resolve(kind));
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath:catalogue/" + kind + "/*.yaml")) {
                Files.write(folder.resolve(kind).resolve(file.getFilename()), file.getContentAsByteArray());
            }
        }
        return folder;
    }

    /** Changes one file of a catalogue; a change that changes nothing is refused. */
    public static void change(Path file, Path copy, UnaryOperator<String> how) throws IOException {
        String before = Files.readString(file);
        String after = how.apply(before);
        if (after.equals(before)) {
            throw new IllegalStateException("nothing changes in " + file);
        }
        Files.writeString(copy, after);
    }

    @Override
    public void close() {
        store.close();
    }
}
