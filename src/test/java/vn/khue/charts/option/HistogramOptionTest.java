package vn.khue.charts.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HistogramOptionTest {

    private static final HistogramMark MEAN = new HistogramMark(new BigDecimal("4.32"), "Trung bình 4,32", false);
    private static final HistogramMark MEDIAN = new HistogramMark(new BigDecimal("4.10"), "Trung vị 4,10", true);

    @Test
    void aBarStandsInTheMiddleOfItsQuarterPoint() {
        JsonNode data = option(List.of()).at("/series/0/data");
        assertThat(data.at("/0/value/0").decimalValue()).isEqualByComparingTo("0.125");
        assertThat(data.at("/39/value/0").decimalValue()).isEqualByComparingTo("9.875");
        assertThat(data.at("/3/value/1").intValue()).isEqualTo(30);
    }

    @Test
    void theAxisGoesFromNoughtToTen() {
        assertThat(option(List.of()).at("/xAxis/min").intValue()).isZero();
        assertThat(option(List.of()).at("/xAxis/max").intValue()).isEqualTo(10);
    }

    @Test
    void meanAndMedianStandExactlyWhereTheyAreAndAreLabelledApart() {
        JsonNode lines = option(List.of(MEAN, MEDIAN)).at("/series/0/markLine/data");
        assertThat(lines.at("/0/xAxis").decimalValue()).isEqualByComparingTo("4.10");
        assertThat(lines.at("/0/label/align").stringValue()).isEqualTo("right");
        assertThat(lines.at("/0/lineStyle/type").stringValue()).isEqualTo("dashed");
        assertThat(lines.at("/1/xAxis").decimalValue()).isEqualByComparingTo("4.32");
        assertThat(lines.at("/1/label/align").stringValue()).isEqualTo("left");
        assertThat(lines.at("/1/label/formatter").stringValue()).isEqualTo("Trung bình 4,32");
    }

    @Test
    void withoutPapersThereAreNoLines() {
        assertThat(option(List.of()).at("/series/0").has("markLine")).isFalse();
    }

    private static JsonNode option(List<HistogramMark> marks) {
        return JsonMapper.shared().valueToTree(HistogramOption.of(IntStream.range(0, HistogramOption.BARS)
                .mapToObj(at -> new HistogramBar(at * 10L, "")).toList(), marks));
    }
}
