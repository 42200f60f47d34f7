package vn.khue.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.khue.store.TestStore;

/** What the intake decides, on each database that may hold it. */
class IntakeStoresTest {

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void oneDeliveryForTheSameBytesAndOneStateAtATime(TestStore store) throws Exception {
        try (IntakeBench bench = new IntakeBench(store)) {
            Set<Long> deliveries = new HashSet<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Callable<Receipt> sender = () -> bench.receive("danh-ba.csv", IntakeBench.REGISTER);
                for (Future<Receipt> receipt : threads.invokeAll(Collections.nCopies(5, sender))) {
                    deliveries.add(receipt.get().delivery());
                }
            }
            DeliveryReport refused = bench.deliver("x.csv", "Họ tên;Điểm\nA;10\n");
            DeliveryReport certificates = bench.deliver("GCN 2023-05.csv", IntakeBench.CERTIFICATES);

            assertThat(deliveries).hasSize(1);
            assertThat(bench.intake.state(deliveries.iterator().next())).isEqualTo(DeliveryState.CHECKED);
            assertThat(refused.state()).isEqualTo(DeliveryState.REFUSED);
            assertThat(certificates.rowsAccepted()).hasValue(2);
            assertThat(certificates.events()).extracting(DeliveryReport.Event::state)
                    .containsExactly(DeliveryState.RECEIVED, DeliveryState.CHECKED);
        }
    }
}
