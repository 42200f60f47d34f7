package vn.khue.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Schools of one level and area, where there are enough of them. */
class PeersTest {

    private record School(String level, String area) {
    }

    private static final List<Function<School, String>> RESPECTS = List.of(School::level, School::area);

    @Test
    void eightAlikeAreAGroup() {
        Peers<School> peers = new Peers<>(schools(8, 9), RESPECTS);
        assertThat(peers.of(new School("THPT", "remote")).alike()).containsExactly("THPT", "remote");
        assertThat(peers.of(new School("THPT", "remote")).members()).hasSize(8);
    }

    @Test
    void sevenAreTooFewAndTheLastRespectIsDropped() {
        Peers<School> peers = new Peers<>(schools(7, 9), RESPECTS);
        assertThat(peers.of(new School("THPT", "remote")).alike()).containsExactly("THPT");
        assertThat(peers.of(new School("THPT", "remote")).members()).hasSize(16);
    }

    @Test
    void whoHasNoPeersIsHeldAgainstEverybody() {
        Peers<School> peers = new Peers<>(schools(7, 9), RESPECTS);
        assertThat(peers.of(new School("GDTX", "normal")).alike()).isEmpty();
        assertThat(peers.of(new School("GDTX", "normal")).members()).hasSize(16);
    }

    @Test
    void quartersHoldEqualSizesTogether() {
        Sizes sizes = new Sizes(List.of(10L, 20L, 20L, 40L, 50L, 60L, 70L, 80L));
        assertThat(Stream.of(10, 20, 40, 50, 60, 70, 80).map(sizes::quarter))
                .containsExactly(1, 1, 2, 3, 3, 4, 4);
    }

    private static List<School> schools(int remote, int normal) {
        return Stream.concat(IntStream.range(0, remote).mapToObj(any -> new School("THPT", "remote")),
                IntStream.range(0, normal).mapToObj(any -> new School("THPT", "normal"))).toList();
    }
}
