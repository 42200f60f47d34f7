package vn.khue.ingest.internal.reading;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import vn.khue.ingest.Refusal;
import vn.khue.ingest.internal.Refused;

/** A sheet of a workbook. */
final class SheetTable implements Table {

    /** In a number format, whatever is quoted, escaped or in brackets is not part of the pattern. */
    private static final Pattern NOT_PATTERN = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|_.|\\*.");
    private static final Pattern OF_DATES = Pattern.compile("[dDyY]|[mM]{3,}");

    private final Sheet sheet;
    private final boolean from1904;

    SheetTable(Sheet sheet, boolean from1904) {
        this.sheet = sheet;
        this.from1904 = from1904;
    }

    @Override
    public Optional<String> name() {
        return Optional.of(sheet.getName());
    }

    @Override
    public boolean allowsRemarks() {
        return true;
    }

    @Override
    public Rows rows() throws Refused {
        try {
            return new SheetRows(sheet.openStream());
        } catch (IOException | RuntimeException damaged) {
            throw new Refused(Refusal.Code.WORKBOOK_DAMAGED);
        }
    }

    private final class SheetRows implements Rows {

        private final Stream<org.dhatim.fastexcel.reader.Row> stream;
        private final Iterator<org.dhatim.fastexcel.reader.Row> rows;

        SheetRows(Stream<org.dhatim.fastexcel.reader.Row> stream) {
            this.stream = stream;
            this.rows = stream.iterator();
        }

        @Override
        public Optional<Row> next() throws Refused {
            try {
                return rows.hasNext() ? Optional.of(row(rows.next())) : Optional.empty();
            } catch (RuntimeException damaged) {
                throw new Refused(Refusal.Code.WORKBOOK_DAMAGED);
            }
        }

        private Row row(org.dhatim.fastexcel.reader.Row row) {
            List<String> cells = new ArrayList<>(row.getCellCount());
            for (int i = 0; i < row.getCellCount(); i++) {
                cells.add(text(row.getCell(i)));
            }
            return new Row(row.getRowNum(), cells);
        }

        @Override
        public void close() {
            stream.close();
        }
    }

    private String text(@Nullable Cell cell) {
        if (cell == null || cell.getRawValue() == null) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA && isNumber(cell.getRawValue())) {
            return isDate(cell) ? date(cell) : isPercentage(cell) ? CellText.percentage(cell.getRawValue())
                    : CellText.number(cell.getRawValue());
        }
        return CellText.clean(cell.getType() == CellType.BOOLEAN ? cell.getRawValue() : cell.getText());
    }

    private static boolean isNumber(String raw) {
        return !raw.isEmpty() && "+-.0123456789".indexOf(raw.charAt(0)) >= 0;
    }

    /** The format says so; the identifiers of the built-in date formats are fixed by ECMA-376 part 1, 18.8.30. */
    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58)) {
            return true;
        }
        return OF_DATES.matcher(pattern(cell)).find();
    }

    /** Formats 9 and 10 are 0% and 0.00%. */
    private static boolean isPercentage(Cell cell) {
        Integer id = cell.getDataFormatId();
        return id != null && (id == 9 || id == 10) || pattern(cell).indexOf('%') >= 0;
    }

    /** What of a format stands for the number. */
    private static String pattern(Cell cell) {
        String format = cell.getDataFormatString();
        return format == null ? "" : NOT_PATTERN.matcher(format).replaceAll("");
    }

    /** ISO text; the day alone unless the cell holds a time too. */
    private String date(Cell cell) {
        try {
            double serial = Double.parseDouble(cell.getRawValue());
            LocalDate epoch = from1904 ? LocalDate.of(1904, 1, 1)
                    : serial < 60 ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
            long day = (long) Math.floor(serial);
            long seconds = Math.round((serial - day) * 86_400);
            LocalDateTime moment = epoch.atStartOfDay().plusDays(day).plusSeconds(seconds);
            return moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? moment.toLocalDate().toString()
                    : moment.toString();
        } catch (NumberFormatException | DateTimeException notADate) {
            return cell.getRawValue();
        }
    }
}
