package vn.khue.charts.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.khue.charts.option.ProjectedLine.Course;

class ProjectionOptionTest {

    private final JsonNode option = JsonMapper.shared().valueToTree(ProjectionOption.of(List.of("05/2023", "06/2023"),
            List.of("nay", "Dự tính"), List.of(line(Course.WITHOUT, "69.64", "51.81"),
                    line(Course.AS_BEFORE, "69.64", "66.10"), line(Course.ALL, "69.64", "66.20")),
            List.of(Optional.of(BigDecimal.valueOf(70)), Optional.empty())));

    @Test
    void whatHasNotHappenedIsDashed() {
        for (int at = 0; at < 3; at++) {
            assertThat(option.at("/series/" + at + "/lineStyle/type").isArray()).isTrue();
        }
        assertThat(option.at("/series/0/symbol").stringValue()).isNotEqualTo(option.at("/series/1/symbol")
                .stringValue());
    }

    @Test
    void labelsThatWouldCollideAreLeftOut() {
        assertThat(option.at("/series/1").has("endLabel")).isTrue();
        assertThat(option.at("/series/2").has("endLabel")).isFalse();
    }

    @Test
    void aYearWithoutAGoalLeavesAGap() {
        assertThat(option.at("/series/3/data/0/value").intValue()).isEqualTo(70);
        assertThat(option.at("/series/3/data/1/value").stringValue()).isEqualTo("-");
    }

    @Test
    void theAxisHoldsEveryLineAndTheGoal() {
        assertThat(option.at("/yAxis/min").intValue()).isLessThanOrEqualTo(51);
        assertThat(option.at("/yAxis/max").intValue()).isGreaterThanOrEqualTo(70);
    }

    private static ProjectedLine line(Course course, String... percents) {
        return new ProjectedLine(Stream.of(percents).map(BigDecimal::new).toList(), percents[1] + " %", course);
    }
}
