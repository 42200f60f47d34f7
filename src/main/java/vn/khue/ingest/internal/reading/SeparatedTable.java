package vn.khue.ingest.internal.reading;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import vn.khue.ingest.Refusal;
import vn.khue.ingest.internal.Refused;

/** A text file under one separator. */
final class SeparatedTable implements Table {

    private static final int LONGEST_ROW = 1024 * 1024;
    private static final int PLAIN_BUFFER = 256 * 1024;

    private final Content content;
    private final char separator;

    SeparatedTable(Content content, char separator) {
        this.content = content;
        this.separator = separator;
    }

    @Override
    public boolean allowsRemarks() {
        return false;
    }

    @Override
    public Rows rows() {
        return rows(opened(), 0, true);
    }

    /**
     * The rows from somewhere on.
     *
     * @param linesBefore how many lines have gone before
     * @param fromStart whether a byte-order mark may come first
     */
    Rows rows(InputStream text, long linesBefore, boolean fromStart) {
        CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(true)
                .allowExtraFields(true).allowMissingFields(true).allowExtraCharsAfterClosingQuote(false)
                .detectBomHeader(false).maxBufferSize(LONGEST_ROW)
                .ofCsvRecord(new Ended(TextFile.reader(text), fromStart));
        return new SeparatedRows(reader.iterator(), linesBefore);
    }

    @Override
    public Cursor cursor() {
        return new PlainCursor(this, opened(), separator, PLAIN_BUFFER);
    }

    private InputStream opened() {
        try {
            return content.open();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Ends the text with a row of a lone NUL, which no text file holds: the library takes the end of the file for a
     * closing quote, and an unclosed one would swallow the rest of the rows without a word.
     */
    private static final class Ended extends FilterReader {

        private static final String END = "\n\0";
        private int given = -1;
        private boolean started;

        Ended(Reader text, boolean fromStart) {
            super(text);
            this.started = !fromStart;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            if (given < 0) {
                int n = in.read(buffer, offset, length);
                if (n >= 0) {
                    return withoutMark(buffer, offset, n);
                }
                given = 0;
            }
            int n = Math.min(length, END.length() - given);
            END.getChars(given, given + n, buffer, offset);
            given += n;
            return n == 0 ? -1 : n;
        }

        /** A byte-order mark before a quoted first cell would make the quote part of the text. */
        private int withoutMark(char[] buffer, int offset, int n) throws IOException {
            boolean mark = !started && n > 0 && buffer[offset] == '\ufeff';
            started = true;
            if (!mark) {
                return n;
            }
            System.arraycopy(buffer, offset + 1, buffer, offset, n - 1);
            return n > 1 ? n - 1 : read(buffer, offset, n);
        }
    }

    private static final class SeparatedRows implements Rows {

        private final CloseableIterator<CsvRecord> records;
        private final long linesBefore;
        private long line;

        SeparatedRows(CloseableIterator<CsvRecord> records, long linesBefore) {
            this.records = records;
            this.linesBefore = linesBefore;
            this.line = linesBefore;
        }

        @Override
        public Optional<Row> next() throws Refused {
            try {
                CsvRecord row = records.next();
                line = linesBefore + row.getStartingLineNumber();
                String last = row.getField(row.getFieldCount() - 1);
                if (last.endsWith("\0")) {
                    return end(row, last);
                }
                return Optional.of(new Row(line, row.getFields().stream().map(CellText::clean).toList()));
            } catch (CsvParseException malformed) {
                throw new Refused(tooLong(malformed) ? Refusal.Code.LINE_TOO_LONG : Refusal.Code.QUOTES,
                        Map.of("line", String.valueOf(line + 1)));
            }
        }

        private Optional<Row> end(CsvRecord row, String last) throws Refused {
            if (row.getFieldCount() == 1 && last.length() == 1) {
                return Optional.empty();
            }
            throw new Refused(Refusal.Code.QUOTES, Map.of("line", String.valueOf(line)));
        }

        private static boolean tooLong(CsvParseException malformed) {
            String message = String.valueOf(malformed.getMessage()) + malformed.getCause();
            return message.contains("buffer") || message.contains("maximum");
        }

        @Override
        public void close() {
            try {
                records.close();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
