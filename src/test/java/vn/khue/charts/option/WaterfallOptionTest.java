package vn.khue.charts.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WaterfallOptionTest {

    @Test
    void aStepLiesWhereTheLastOneEnded() {
        JsonNode series = option(step("0", "4.30"), step("4.30", "4.21"));
        assertThat(lengths(series, 0)).containsExactly("0", "4.21");
        assertThat(lengths(series, 1)).containsExactly("4.30", "0.09");
        assertThat(series.at("/1/data/0/itemStyle/color").stringValue()).isEqualTo("$data-1");
        assertThat(series.at("/1/data/1/itemStyle/color").stringValue()).isEqualTo("$div-1");
    }

    @Test
    void aStepThatCrossesNothingIsDrawnOnBothSidesOfIt() {
        JsonNode series = option(step("0", "1"), step("1", "-0.5"));
        assertThat(lengths(series, 0)).containsExactly("0", "0");
        assertThat(lengths(series, 1)).containsExactly("1", "1");
        assertThat(lengths(series, 2)).containsExactly("0", "0");
        assertThat(lengths(series, 3)).containsExactly("0", "-0.5");
    }

    @Test
    void aStepBelowNothingStaysThere() {
        JsonNode series = option(step("0", "-2"), step("-2", "-1.5"));
        assertThat(lengths(series, 1)).containsExactly("0", "0");
        assertThat(lengths(series, 2)).containsExactly("0", "-1.5");
        assertThat(lengths(series, 3)).containsExactly("-2", "-0.5");
    }

    @Test
    void theAxisReachesFromTheLowestToTheHighestAndHoldsNothing() {
        JsonNode option = JsonMapper.shared().valueToTree(WaterfallOption.of(List.of(step("0", "-2"))));
        assertThat(option.at("/xAxis/min").decimalValue()).isEqualByComparingTo("-2");
        assertThat(option.at("/xAxis/max").decimalValue()).isZero();
        assertThat(option.at("/yAxis/1/data/0").stringValue()).isEqualTo("words");
    }

    private static List<String> lengths(JsonNode series, int at) {
        return series.at("/" + at + "/data").valueStream().map(point -> point.isNumber() ? point : point.get("value"))
                .map(JsonNode::decimalValue)
                .map(number -> number.signum() == 0 ? "0" : number.toPlainString()).toList();
    }

    private static JsonNode option(WaterfallStep... steps) {
        return JsonMapper.shared().valueToTree(WaterfallOption.of(List.of(steps))).get("series");
    }

    private static WaterfallStep step(String from, String to) {
        return new WaterfallStep("name", new BigDecimal(from), new BigDecimal(to), "words", "tip", false);
    }
}
