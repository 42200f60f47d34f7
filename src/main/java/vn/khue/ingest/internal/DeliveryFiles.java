package vn.khue.ingest.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.khue.ingest.Refusal;
import vn.khue.ingest.internal.archive.Archive;
import vn.khue.ingest.internal.archive.ArchiveDamaged;
import vn.khue.ingest.internal.reading.SourceFile;

/** Opens what a delivery brought, as the archive keeps it. */
final class DeliveryFiles {

    /** From here on a file is worked on alone, and not from memory. */
    static final long SMALL = 256 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryFiles.class);

    private final Archive archive;

    DeliveryFiles(Archive archive) {
        this.archive = archive;
    }

    /** Something done to an open file. */
    interface Reading<T> {

        T read(SourceFile file) throws Refused, IOException;
    }

    /** Small texts are read from memory; workbooks can only be read from a file of their own. */
    <T> T read(Pending delivery, Reading<T> reading) throws Refused, IOException {
        if (delivery.size() > SMALL) {
            return readCopy(delivery, reading);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) delivery.size());
        copy(delivery, bytes);
        if (SourceFile.needsPath(bytes.toByteArray())) {
            return readCopy(delivery, reading);
        }
        try (SourceFile file = SourceFile.open(bytes.toByteArray())) {
            return reading.read(file);
        }
    }

    private <T> T readCopy(Pending delivery, Reading<T> reading) throws Refused, IOException {
        Path copy = Files.createTempFile(archive.waiting(), "delivery-" + delivery.id() + "-", ".part");
        try {
            try (OutputStream bytes = Files.newOutputStream(copy)) {
                copy(delivery, bytes);
            }
            try (SourceFile file = SourceFile.open(copy)) {
                return reading.read(file);
            }
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private void copy(Pending delivery, OutputStream target) throws Refused, IOException {
        try {
            archive.copy(delivery.place(), target);
        } catch (ArchiveDamaged damaged) {
            LOG.error("Delivery {} cannot be read back", delivery.id(), damaged);
            throw new Refused(Refusal.Code.ARCHIVE_DAMAGED);
        }
    }
}
