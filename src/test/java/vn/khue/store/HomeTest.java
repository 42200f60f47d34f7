package vn.khue.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khue.Khue;

class HomeTest {

    @TempDir
    private Path folder;

    @Test
    void oneHomeIsClaimedOnce() throws IOException {
        try (Home home = Home.claim(folder)) {
            assertThatThrownBy(() -> Home.claim(folder)).isInstanceOf(HomeInUse.class)
                    .hasMessageContaining(home.path().toString());
        }
        Home.claim(folder).close();
    }

    @Test
    void aSecondKhueOnTheSameHomeLeavesWithOneLine() throws Exception {
        try (Home home = Home.claim(folder);
                ChildJvm second = ChildJvm.run(Khue.class, "--khue.home=" + folder, "--server.port=0")) {
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.errors()).containsExactly(new HomeInUse(home.path()).getMessage());
        }
    }

    @Test
    void theHomeOfAKilledKhueIsFree() throws Exception {
        try (ChildJvm holder = ChildJvm.run(HomeHolder.class, folder.toString())) {
            holder.awaitLine("claimed");
            assertThatThrownBy(() -> Home.claim(folder)).isInstanceOf(HomeInUse.class);
            holder.kill();
        }
        Home.claim(folder).close();
    }

    /** Claims a home until it is killed. */
    static final class HomeHolder {

        private HomeHolder() {
        }

        public static void main(String[] arguments) throws InterruptedException {
            Home home = Home.claim(Path.of(arguments[0]));
            System.out.println("claimed " + home.path());
            Thread.currentThread().join();
        }
    }
}
