package vn.khue.sample;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Committed files; those named {@code .gz} are compressed, and how is up to the machine that wrote them. */
final class Stored {

    private static final String COMPRESSED = ".gz";

    private Stored() {
    }

    static void write(Path file, byte[] content) throws IOException {
        if (!file.toString().endsWith(COMPRESSED)) {
            Files.write(file, content);
            return;
        }
        try (OutputStream bytes = new Tight(Files.newOutputStream(file))) {
            bytes.write(content);
        }
    }

    /** What is in it. */
    static byte[] content(String name, byte[] stored) throws IOException {
        if (!name.endsWith(COMPRESSED)) {
            return stored;
        }
        try (GZIPInputStream content = new GZIPInputStream(new ByteArrayInputStream(stored))) {
            return content.readAllBytes();
        }
    }

    /** As small as it gets. */
    private static final class Tight extends GZIPOutputStream {

        private Tight(OutputStream bytes) throws IOException {
            super(bytes);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
