package vn.khue.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Column;
import vn.khue.catalogue.Contract;

/** A file is known by its header: of all datasets, it fits its own. */
class RecognitionTest {

    private final IntakeBench bench = new IntakeBench();

    @AfterEach
    void close() throws IOException {
        bench.close();
    }

    @Test
    void theHeadersOfEveryTemplateTellItsDataset() {
        assertThat(recognised(column -> true)).isEqualTo(ids());
    }

    @Test
    void soDoTheHeadersThatMustBeThere() {
        assertThat(recognised(Column::mustBeWritten)).isEqualTo(ids());
    }

    private List<String> recognised(Predicate<Column> which) {
        return contracts().stream().map(contract -> bench.receive("tep.csv", contract.columns().stream().filter(which)
                .map(Column::vi).collect(Collectors.joining(";")) + "\n")).toList().stream()
                .map(receipt -> {
                    bench.intake.work();
                    return bench.intake.report(receipt.delivery()).dataset().orElse("none");
                }).toList();
    }

    private static List<Contract> contracts() {
        return Catalogue.bundled().contracts();
    }

    private static List<String> ids() {
        return contracts().stream().map(Contract::id).toList();
    }
}
