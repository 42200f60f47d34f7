package vn.khue.ingest.internal.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import vn.khue.ingest.Refusal;
import vn.khue.ingest.internal.Refused;

/** A file that was handed in, opened for reading. What it is follows from its bytes, never from its name. */
public interface SourceFile extends AutoCloseable {

    /** As many bytes as tell a workbook from a text; no shorter file is a workbook. */
    int HEAD = 8;

    /** Every way of seeing a table in it; the header decides which is right. */
    List<Table> tables();

    @Override
    void close();

    /** @throws Refused when it is nothing that can be read, or nothing that should be */
    static SourceFile open(Path file) throws Refused, IOException {
        byte[] head = head(file);
        return isWorkbook(head) ? Workbook.open(file) : open(head, Content.of(file));
    }

    /**
     * The same of bytes in memory.
     *
     * @throws IllegalArgumentException when they {@link #needsPath need a path}
     */
    static SourceFile open(byte[] bytes) throws Refused, IOException {
        if (needsPath(bytes)) {
            throw new IllegalArgumentException("a workbook is read from a file");
        }
        return open(Arrays.copyOf(bytes, Math.min(HEAD, bytes.length)), Content.of(bytes));
    }

    /** Whether this can only be opened where it lies in a file. */
    static boolean needsPath(byte[] bytes) {
        return isWorkbook(bytes);
    }

    private static SourceFile open(byte[] head, Content content) throws Refused, IOException {
        if (head.length == 0) {
            throw new Refused(Refusal.Code.NO_BYTES);
        }
        if (head.length >= HEAD && ReadableWorkbook.isOLE2Header(head)) {
            throw new Refused(Refusal.Code.OLD_OR_LOCKED_WORKBOOK);
        }
        return TextFile.open(content);
    }

    private static boolean isWorkbook(byte[] head) {
        return head.length >= HEAD && ReadableWorkbook.isOOXMLZipHeader(head);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(HEAD);
        }
    }
}
