package vn.khue.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.khue.shared.Ratio;

class BaseTextTest {

    @Test
    void thousandsAreParted() {
        assertThat(new BaseText("{n}/{d} trường").of(Ratio.of(711, 1021))).isEqualTo("711/1.021 trường");
    }
}
