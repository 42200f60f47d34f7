package vn.khue.ingest.internal.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import vn.khue.ingest.Refusal;
import vn.khue.ingest.internal.Refused;

/**
 * Looks through a workbook before the reading library may, which keeps shared texts and whole rows in memory and counts
 * nothing. Inflates every entry once and throws the bytes away.
 */
final class WorkbookGuard {

    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_BYTES = 1L << 30;
    private static final long MOST_SHARED_TEXT = 128L << 20;
    private static final long RATIO_COUNTS_FROM = 4L << 20;
    private static final long MOST_RATIO = 200;

    private final byte[] chunk = new byte[64 * 1024];
    private long total;

    /** @throws Refused when the workbook is a bomb, carries macros or holds XML that no spreadsheet program writes */
    static void inspect(Path file) throws Refused, IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            if (zip.size() > MOST_ENTRIES) {
                throw new Refused(Refusal.Code.WORKBOOK_BOMB);
            }
            WorkbookGuard guard = new WorkbookGuard();
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
                guard.inspect(zip, entries.nextElement());
            }
        }
    }

    private void inspect(ZipFile zip, ZipEntry entry) throws Refused, IOException {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        if (name.endsWith("vbaproject.bin") || name.contains("macrosheets/")) {
            throw new Refused(Refusal.Code.MACROS);
        }
        try (InputStream bytes = zip.getInputStream(entry)) {
            inflate(bytes, entry.getCompressedSize(), name);
        }
    }

    private void inflate(InputStream bytes, long packed, String name) throws Refused, IOException {
        boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
        XmlGuard guard = new XmlGuard(name.contains("worksheets/"));
        long size = 0;
        for (int n = bytes.read(chunk); n >= 0; n = bytes.read(chunk)) {
            size += n;
            total += n;
            boolean bomb = total > MOST_BYTES || size > RATIO_COUNTS_FROM && size / Math.max(1, packed) > MOST_RATIO
                    || name.endsWith("sharedstrings.xml") && size > MOST_SHARED_TEXT;
            if (bomb) {
                throw new Refused(Refusal.Code.WORKBOOK_BOMB);
            }
            if (xml && !guard.accepts(chunk, n)) {
                throw new Refused(Refusal.Code.WORKBOOK_HOSTILE);
            }
        }
    }
}
