package vn.khue.ingest.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.khue.ingest.internal.Refused;

/** What is read from the bytes of a text is what the general reader reads. */
class PlainCursorTest {

    private static final List<String> PIECES = List.of("a", "1.5", "66643101", " ", ";", ";", ";", ",", "\t", "\n", "\n",
            "\r\n", "\r", "\"", "\"\"", "Đắk Lắk", "e\u0323\u0302", "\u00a0", "\ufeff", "\u200b", "\u007f", "-1");

    private final Random random = new Random(66);

    @Test
    void randomTextsGiveTheSameRowsAndRefusals() {
        int rows = 0;
        int refused = 0;
        for (int text = 0; text < 20_000; text++) {
            byte[] bytes = randomText().getBytes(StandardCharsets.UTF_8);
            SeparatedTable table = new SeparatedTable(Content.of(bytes), ';');
            List<String> general = walked(new RowCursor(table.rows()));
            List<String> plain = walked(new PlainCursor(table, new ByteArrayInputStream(bytes), ';',
                    8 + random.nextInt(60)));

            assertThat(plain).as(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(general);
            rows += general.size();
            refused += general.isEmpty() || !general.getLast().startsWith("refused") ? 0 : 1;
        }
        assertThat(rows).isGreaterThan(20_000);
        assertThat(refused).isGreaterThan(1_000);
    }

    @Test
    void aRowKnowsItsLineAcrossEmptyOnesAndTheLastNeedsNoEnd() {
        byte[] bytes = "\ufeffSBD;Toán\r\n\r\n\n40000001; 7.5 \n40000002;-1".getBytes(StandardCharsets.UTF_8);
        SeparatedTable table = new SeparatedTable(Content.of(bytes), ';');

        assertThat(walked(table.cursor())).containsExactly("1 [SBD, Toán, ]", "4 [40000001, 7.5, ]",
                "5 [40000002, -1, ]");
    }

    private String randomText() {
        StringBuilder text = new StringBuilder(random.nextInt(10) == 0 ? "\ufeff" : "");
        int quotes = random.nextInt(3);
        for (int i = random.nextInt(40); i > 0; i--) {
            String piece = PIECES.get(random.nextInt(PIECES.size()));
            text.append(quotes == 0 && piece.startsWith("\"") ? "b" : piece);
        }
        return text.toString();
    }

    /** Line and cells of every row, one cell more than there are, and the code of the refusal that ends the walk. */
    private static List<String> walked(Cursor cursor) {
        List<String> rows = new ArrayList<>();
        try (cursor) {
            while (cursor.next()) {
                List<String> cells = new ArrayList<>();
                for (int cell = 0; cell <= cursor.width(); cell++) {
                    String text = text(cursor, cell);
                    assertThat(cursor.isFilled(cell)).isEqualTo(!text.isEmpty());
                    cells.add(text);
                }
                rows.add(cursor.line() + " " + cells);
            }
        } catch (Refused refused) {
            rows.add("refused " + refused.refusal().code());
        }
        return rows;
    }

    private static String text(Cursor cursor, int cell) {
        RowBinary binary = new RowBinary();
        cursor.append(cell, binary);
        byte[] bytes = new byte[1024];
        int length = binary.moveTo(bytes, 0, bytes.length);
        return new String(bytes, 1, length - 1, StandardCharsets.UTF_8);
    }
}
