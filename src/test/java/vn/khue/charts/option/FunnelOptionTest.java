package vn.khue.charts.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.khue.charts.option.RankedBar.Tone;

class FunnelOptionTest {

    private final JsonNode option = JsonMapper.shared().valueToTree(FunnelOption.of(List.of(
                    point("643", "Buôn {Ma} Thuột", 126, "84.13", Tone.ABOVE),
                    point("646", "Ea Súp", 49, "36.73", Tone.BELOW),
                    point("649", "Krông Búk", 38, "68.42", Tone.WITHIN)),
            List.of(new FunnelLine(Stream.of(30, 60, 130).map(n -> new FunnelLine.Point(n, new BigDecimal("69.64")))
                    .toList(), "69,64 %", List.of())), "Số trường"));

    @Test
    void pointsStandInTheOrderOfTheirSize() {
        assertThat(option.at("/series/0/data").valueStream().map(point -> point.get("key").stringValue()))
                .containsExactly("649", "646", "643");
        assertThat(option.at("/series/0/lineStyle/width").intValue()).isZero();
    }

    @Test
    void placeIsColourAndMarkAndOnlyOutliersBearTheirNames() {
        JsonNode points = option.at("/series/0/data");
        assertThat(points.valueStream().map(point -> point.get("symbol").stringValue()))
                .containsExactly("circle", "diamond", "triangle");
        assertThat(points.get(0).has("label")).isFalse();
        assertThat(points.get(1).at("/label/position").stringValue()).isEqualTo("right");
        assertThat(points.get(2).at("/label/position").stringValue()).isEqualTo("left");
        assertThat(points.get(2).at("/label/formatter").stringValue()).isEqualTo("Buôn  Ma  Thuột");
    }

    @Test
    void theAxesHoldEveryPoint() {
        assertThat(option.at("/xAxis/min").intValue()).isEqualTo(30);
        assertThat(option.at("/xAxis/max").intValue()).isEqualTo(130);
        assertThat(option.at("/yAxis/min").intValue()).isLessThanOrEqualTo(36);
        assertThat(option.at("/yAxis/max").intValue()).isGreaterThanOrEqualTo(85);
    }

    private static FunnelPoint point(String key, String name, long base, String percent, Tone tone) {
        return new FunnelPoint(Optional.of(key), name, base, new BigDecimal(percent), tone, name);
    }
}
