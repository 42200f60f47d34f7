package vn.khue.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the committed files without any part of the intake. */
final class PlainFiles {

    private PlainFiles() {
    }

    static Iterable<NamedCsvRecord> csv(String name) {
        String text = new String(bytes(name), StandardCharsets.UTF_8).replace("\uFEFF", "");
        return CsvReader.builder().ofNamedCsvRecord(text);
    }

    /** What is in the file, whether it is compressed or not. */
    static byte[] bytes(String name) {
        try {
            return Stored.content(name, Resources.bytes("/sample/dak-lak/" + name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String header(String column) {
        return Wording.text("header." + column);
    }
}
