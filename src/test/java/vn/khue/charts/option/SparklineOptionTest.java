package vn.khue.charts.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SparklineOptionTest {

    private final JsonNode points = JsonMapper.shared().<JsonNode>valueToTree(SparklineOption.of(List.of(
            Optional.of(new BigDecimal("65.62")), Optional.empty(), Optional.of(new BigDecimal("69.64")))))
            .at("/series/0/data");

    @Test
    void onlyTheLastPointIsMarked() {
        assertThat(points.at("/0/symbolSize").intValue()).isZero();
        assertThat(points.at("/2/symbolSize").intValue()).isEqualTo(6);
    }

    @Test
    void aMonthWithoutFigureIsAGapAndNotZero() {
        assertThat(points.at("/1/value").stringValue()).isEqualTo("-");
    }
}
