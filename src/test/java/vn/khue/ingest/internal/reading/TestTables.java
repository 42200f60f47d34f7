package vn.khue.ingest.internal.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.khue.catalogue.Headers;
import vn.khue.ingest.internal.Refused;

/** Small files to read, and what came out of them. */
final class TestTables {

    /** Three columns of the certificates; the last need not be there. */
    static final Layout CERTIFICATES = layout("certificates", 2, "Số giấy chứng nhận", "Mã trường", "Ngày thu hồi");
    /** Two columns of the register. */
    static final Layout REGISTER = layout("register", 2, "Mã trường", "Tên trường");

    private TestTables() {
    }

    static Layout layout(String dataset, int required, String... names) {
        List<Layout.Field> fields = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            fields.add(new Layout.Field(names[i], i < required));
        }
        List<String> known = Stream.of(names).map(Headers::normalised).toList();
        return new Layout(dataset, fields, header -> {
            int index = known.indexOf(header);
            return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
        });
    }

    /** A line of landing. */
    record Landed(long line, List<String> cells) {

        static Landed of(long line, String... cells) {
            return new Landed(line, List.of(cells));
        }
    }

    static List<Landed> read(Path file, Layout layout) throws IOException, Refused {
        try (SourceFile source = SourceFile.open(file);
                LandingBody body = new HeaderSearch(source).of(layout).body(7)) {
            return decode(body);
        } catch (IOException brokenOff) {
            if (brokenOff.getCause() instanceof Refused refused) {
                throw refused;
            }
            throw brokenOff;
        }
    }

    /** What the warehouse would make of a body. */
    static List<Landed> decode(InputStream body) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(body.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
        List<Landed> rows = new ArrayList<>();
        while (bytes.hasRemaining()) {
            bytes.getLong();
            long line = Integer.toUnsignedLong(bytes.getInt());
            List<String> cells = new ArrayList<>();
            for (int left = variable(bytes); left > 0; left--) {
                byte[] text = new byte[variable(bytes)];
                bytes.get(text);
                cells.add(new String(text, StandardCharsets.UTF_8));
            }
            rows.add(new Landed(line, cells));
        }
        return rows;
    }

    private static int variable(ByteBuffer bytes) {
        int value = 0;
        for (int shift = 0;; shift += 7) {
            byte b = bytes.get();
            value |= (b & 0x7f) << shift;
            if (b >= 0) {
                return value;
            }
        }
    }

    static Path text(Path directory, String text) throws IOException {
        return Files.writeString(directory.resolve("bảng.csv"), text);
    }

    /** Fills a workbook. */
    interface Filling {

        void fill(Workbook workbook, Worksheet sheet) throws IOException;
    }

    static Path workbook(Path directory, Filling filling) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            filling.fill(workbook, workbook.newWorksheet("Sheet1"));
        }
        return Files.write(directory.resolve("bảng.xlsx"), bytes.toByteArray());
    }
}
