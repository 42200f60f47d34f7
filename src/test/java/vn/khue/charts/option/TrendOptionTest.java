package vn.khue.charts.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TrendOptionTest {

    private static final List<String> YEARS = List.of("2023", "2024", "2025");
    private static final TrendSeries SCHOOL = new TrendSeries(percents("99.40", "99.80", "99.20"), "99,20 %", true);
    private static final TrendSeries PROVINCE = new TrendSeries(percents("96.68", null, "98.34"), "98,34 %", false);
    private static final TrendBreak CIRCULAR = new TrendBreak(2, "2025: Thông tư 24/2024");

    @Test
    void aLineStopsAtABreakAndStartsAgainWithAnotherMark() {
        JsonNode series = option(Optional.of(CIRCULAR)).at("/series");
        assertThat(series.at("/0/symbol").stringValue()).isEqualTo("circle");
        assertThat(series.at("/0/data/2/value").stringValue()).isEqualTo("-");
        assertThat(series.at("/1/symbol").stringValue()).isEqualTo("rect");
        assertThat(series.at("/1/data/1/value").stringValue()).isEqualTo("-");
        assertThat(series.at("/1/data/2/value").decimalValue()).isEqualByComparingTo("99.20");
        assertThat(series.at("/4/markLine/label/formatter").stringValue()).isEqualTo("2025: Thông tư 24/2024");
    }

    @Test
    void onlyTheEndOfALineIsLabelled() {
        JsonNode series = option(Optional.of(CIRCULAR)).at("/series");
        assertThat(series.at("/0").has("endLabel")).isFalse();
        assertThat(series.at("/1/endLabel/formatter").stringValue()).isEqualTo("99,20 %");
    }

    @Test
    void aYearWithoutFigureIsAGapAndNotZero() {
        assertThat(option(Optional.empty()).at("/series/1/data/1/value").stringValue()).isEqualTo("-");
    }

    @Test
    void theAxisStartsBelowTheLowestValueAndEndsAtAHundred() {
        JsonNode axis = option(Optional.empty()).at("/yAxis");
        assertThat(axis.at("/min").intValue()).isEqualTo(96);
        assertThat(axis.at("/max").intValue()).isEqualTo(100);
    }

    @Test
    void aPointSaysItsTip() {
        assertThat(option(Optional.empty()).at("/series/0/data/0/tip").stringValue()).isEqualTo("2023: 99,40 %");
    }

    private static JsonNode option(Optional<TrendBreak> broken) {
        return JsonMapper.shared().valueToTree(TrendOption.of(YEARS, List.of("2023: 99,40 %", "2024", "2025"),
                List.of(PROVINCE, SCHOOL), broken));
    }

    private static List<Optional<BigDecimal>> percents(String... values) {
        return Stream.of(values).map(value -> Optional.ofNullable(value).map(BigDecimal::new)).toList();
    }
}
