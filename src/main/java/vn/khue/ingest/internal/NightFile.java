package vn.khue.ingest.internal;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.khue.catalogue.Column;
import vn.khue.catalogue.Contract;
import vn.khue.ingest.Arrival;
import vn.khue.ingest.NightArrivals;

/** A night's arrivals as a file of the dataset that keeps them. */
final class NightFile {

    private static final Map<String, Function<Arrival, Object>> VALUES = Map.of(
            "school", arrival -> arrival.school().code(),
            "dataset", Arrival::dataset,
            "due", arrival -> 1,
            "received", arrival -> flag(arrival.isReceived()),
            "on_time", arrival -> flag(arrival.state() == Arrival.State.RECEIVED),
            "accepted", arrival -> flag(arrival.accepted()),
            "missed", Arrival::missed);

    private final List<Column> columns;

    NightFile(Contract contract) {
        this.columns = contract.columns().stream()
                .filter(column -> column.id().equals("night") || VALUES.containsKey(column.id())).toList();
    }

    /** Named so that its period is the night. */
    static String name(LocalDate night) {
        return NightFacts.DATASET + "-" + night + ".csv";
    }

    /** The same arrivals always give the same bytes. */
    byte[] of(NightArrivals arrivals) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            csv.writeRecord(columns.stream().map(Column::vi).toList());
            arrivals.all().stream().filter(arrival -> isDue(arrival, arrivals.night())).forEach(arrival -> csv.writeRecord(
                    columns.stream().map(column -> value(column, arrivals.night(), arrival)).toList()));
        } catch (IOException nothingIsWrittenOut) {
            throw new UncheckedIOException(nothingIsWrittenOut);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A month's file that still has days to come is nobody's failure yet; a night's is of this night or not at all. */
    private static boolean isDue(Arrival arrival, LocalDate night) {
        return arrival.state() != Arrival.State.AWAITED || arrival.period().equals(night.toString());
    }

    private static String value(Column column, LocalDate night, Arrival arrival) {
        return column.id().equals("night") ? night.toString() : VALUES.get(column.id()).apply(arrival).toString();
    }

    private static int flag(boolean is) {
        return is ? 1 : 0;
    }
}
