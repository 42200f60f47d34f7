package vn.khue.ingest.internal;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import vn.khue.catalogue.Catalogue;
import vn.khue.ingest.DeliveryState;
import vn.khue.ingest.NightArrivals;
import vn.khue.ingest.internal.archive.Sha256;
import vn.khue.store.tables.records.DeliveryRecord;

/** The files that tell what came, night by night: what the newest of each says, and what a new one would. */
public final class NightFiles {

    private final Catalogue catalogue;
    private final ArrivedFiles files;
    private final NightFacts facts;

    /** @param files where the earlier ones are found */
    public NightFiles(Catalogue catalogue, ArrivedFiles files, NightFacts facts) {
        this.catalogue = catalogue;
        this.files = files;
        this.facts = facts;
    }

    /** Whether the catalogue has the dataset at all. */
    public boolean areKept() {
        return facts.areKept();
    }

    /** Id of the dataset. */
    public String dataset() {
        return NightFacts.DATASET;
    }

    /** Name of a night's file. */
    public String name(LocalDate night) {
        return NightFile.name(night);
    }

    /** Whether anything was handed in about a night. */
    public boolean isWritten(LocalDate night) {
        return newest(night).isPresent();
    }

    /** The file of a night; the same arrivals always give the same bytes. */
    public byte[] compose(NightArrivals arrivals) {
        return new NightFile(catalogue.contract(NightFacts.DATASET)).of(arrivals);
    }

    /** Whether the newest file of a night is not this one, or was refused. */
    public boolean isOutdated(LocalDate night, byte[] file) {
        return newest(night).filter(written -> !written.getState().equals(DeliveryState.REFUSED.name()))
                .filter(written -> written.getSha256().equals(sha256(file))).isEmpty();
    }

    private Optional<DeliveryRecord> newest(LocalDate night) {
        return files.newest(NightFacts.DATASET, night);
    }

    private static String sha256(byte[] file) {
        return HexFormat.of().formatHex(Sha256.digest().digest(file));
    }
}
