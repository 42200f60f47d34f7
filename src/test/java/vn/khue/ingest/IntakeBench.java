package vn.khue.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.unit.DataSize;
import vn.khue.catalogue.Catalogue;
import vn.khue.ingest.internal.archive.Archive;
import vn.khue.network.CentreUnits;
import vn.khue.network.TestCentre;
import vn.khue.network.Units;
import vn.khue.store.Leases;
import vn.khue.store.TemporaryFolder;
import vn.khue.store.TestStore;
import vn.khue.warehouse.TestWarehouse;
import vn.khue.warehouse.Warehouse;

/** A whole intake on the real engine and a store of its own, on 5 June 2023 in the morning. */
final class IntakeBench implements AutoCloseable {

    static final String REGISTER = """
            Mã trường;Từ ngày;Tên trường;Cấp học;Loại hình;Mã huyện
            66643101;2010-09-01;Tiểu học Lê Lợi;TH;Công lập;643
            66643102;2010-09-01;THCS Phan Chu Trinh;THCS;Công lập;643
            """;
    static final String CERTIFICATES = """
            Số giấy chứng nhận;Mã trường;Cấp độ;Ngày cấp
            01/2020;66643101;Cấp độ 2;15/10/2020
            02/2021;66643102;1;20/03/2021
            """;
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2023-06-05T01:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    final TestStore store;
    final Warehouse warehouse = TestWarehouse.empty();
    final Archive archive;
    final Path keys;
    final Intake intake;
    final Arrivals arrivals;
    final Completeness completeness;

    IntakeBench() {
        this(TestStore.h2());
    }

    IntakeBench(TestStore store) {
        this(store, TemporaryFolder.make("archive"));
    }

    IntakeBench(TestStore store, Path folder) {
        this(store, folder, CLOCK);
    }

    /** On another morning. */
    IntakeBench(Instant now) {
        this(TestStore.h2(), TemporaryFolder.make("archive"), Clock.fixed(now, CLOCK.getZone()));
    }

    /** At another time. */
    IntakeBench(Clock clock) {
        this(TestStore.h2(), TemporaryFolder.make("archive"), clock);
    }

    private IntakeBench(TestStore store, Path folder, Clock clock) {
        try {
            this.store = store;
            this.archive = new Archive(folder, 1 << 20);
            this.keys = TemporaryFolder.make("keys");
            IntakeSettings settings = new IntakeSettings(DataSize.ofMegabytes(2), DataSize.ofMegabytes(1),
                    Duration.ofMillis(100), Duration.ZERO);
            Leases leases = new Leases(store.dsl(), Duration.ofSeconds(20));
            Catalogue catalogue = Catalogue.bundled();
            this.intake = IntakeConfiguration.intake(store.dsl(), leases, warehouse, archive, keys,
                    catalogue, new CentreUnits(Units.bundled(), TestCentre.of(store)), settings, clock);
            IntakeConfiguration.Nights nights = IntakeConfiguration.nights(store.dsl(), leases, warehouse, catalogue,
                    clock);
            this.arrivals = nights.arrivals();
            this.completeness = nights.completeness(intake);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    Receipt receive(String name, String text) {
        return receive(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Receipt receive(String name, byte[] bytes) {
        return receive(new Handed(name, Optional.empty(), Optional.empty(), "department", "quantri"), bytes);
    }

    Receipt receive(Handed handed, byte[] bytes) {
        try {
            return intake.receive(handed, new ByteArrayInputStream(bytes));
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    /** Hands a file in, works it off and tells what became of it. */
    DeliveryReport deliver(String name, String text) {
        return deliver(name, text.getBytes(StandardCharsets.UTF_8));
    }

    DeliveryReport deliver(String name, byte[] bytes) {
        Receipt receipt = receive(name, bytes);
        intake.work();
        return intake.report(receipt.delivery());
    }

    /** Hands in a file of a dataset and a period. */
    DeliveryReport deliver(String dataset, String period, String sender, byte[] bytes) {
        Receipt receipt = receive(new Handed(dataset + ".csv", Optional.of(dataset), Optional.of(period), sender,
                "quantri"), bytes);
        intake.work();
        return intake.report(receipt.delivery());
    }

    DeliveryReport deliver(String dataset, String period, String text) {
        return deliver(dataset, period, "department", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Rows of a query, cells divided by blanks. */
    List<String> rows(String sql) {
        return warehouse.dsl().resultQuery(sql).fetch(row -> Stream.of(row.intoArray())
                .map(String::valueOf).collect(Collectors.joining(" ")));
    }

    @Override
    public void close() throws IOException {
        archive.close();
        store.close();
    }
}
