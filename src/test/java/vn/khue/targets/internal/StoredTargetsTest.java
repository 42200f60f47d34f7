package vn.khue.targets.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khue.store.TestStore;
import vn.khue.targets.Targets;

class StoredTargetsTest {

    private static final String COVERAGE = "accreditation-coverage";

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void theNewestGoalHoldsAndTheOldOneStays(TestStore store) {
        StoredTargets targets = new StoredTargets(store.dsl());
        assertThat(targets.version()).isZero();
        assertThat(targets.goal(COVERAGE, "66", 2023)).isEmpty();
        long first = targets.set(COVERAGE, "66", 2023, new BigDecimal("0.70"), "quantri");
        long second = targets.set(COVERAGE, "66", 2023, new BigDecimal("0.7525"), "quantri");
        assertThat(second).isGreaterThan(first).isEqualTo(targets.version());
        assertThat(targets.goal(COVERAGE, "66", 2023).orElseThrow()).isEqualByComparingTo("0.7525");
        assertThat(targets.goal(COVERAGE, "66", 2023, first).orElseThrow()).isEqualByComparingTo("0.70");
        assertThat(targets.all(COVERAGE, List.of("66", "54"))).extracting(Targets.Goal::version, Targets.Goal::year,
                Targets.Goal::by).containsExactly(tuple(second, 2023, "quantri"), tuple(first, 2023, "quantri"));
    }

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void aGoalIsOfOneIndicatorUnitAndYear(TestStore store) {
        StoredTargets targets = new StoredTargets(store.dsl());
        targets.set(COVERAGE, "66", 2023, new BigDecimal("0.70"), "quantri");
        assertThat(targets.goal(COVERAGE, "66", 2024)).isEmpty();
        assertThat(targets.goal(COVERAGE, "54", 2023)).isEmpty();
        assertThat(targets.goal("national-standard-share", "66", 2023)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "1.01", "70", "0.12345"})
    void onlySharesAreGoals(String goal) {
        try (TestStore store = TestStore.h2()) {
            StoredTargets targets = new StoredTargets(store.dsl());
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> targets.set(COVERAGE, "66", 2023, new BigDecimal(goal), "quantri"));
            assertThat(targets.version()).isZero();
        }
    }
}
