package vn.khue.charts.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.khue.charts.option.RankedBar.Tone;

class RankingOptionTest {

    private static final RankingWords WORDS = new RankingWords("Đơn vị", "Tỉ lệ", "Đạt / tổng");
    private static final RankedBar BEST = new RankedBar(Optional.of("643"), "1", "Buôn Ma Thuột",
            new BigDecimal("84.13"), "84,13 %", "106/126", "", Tone.ABOVE);
    private static final RankedBar LEVEL = new RankedBar(Optional.empty(), "≈", "Mầm {non}", new BigDecimal("65.45"),
            "65,45 %", "216/330", "không khác biệt có ý nghĩa", Tone.BELOW);

    @Test
    void aBarIsAsLongAsItsPercentage() {
        JsonNode option = option(Optional.empty());
        assertThat(option.at("/baseOption/series/0/data/0/value").decimalValue()).isEqualByComparingTo("84.13");
        assertThat(option.at("/baseOption/xAxis/min").intValue()).isZero();
        assertThat(option.at("/baseOption/xAxis/max").intValue()).isEqualTo(100);
    }

    @Test
    void onlyABarWithAKeyCanBeOpened() {
        JsonNode data = option(Optional.empty()).at("/baseOption/series/0/data");
        assertThat(data.at("/0/key").stringValue()).isEqualTo("643");
        assertThat(data.at("/1").has("key")).isFalse();
    }

    @Test
    void colourSaysWhatIsDistinguishable() {
        JsonNode data = option(Optional.empty()).at("/baseOption/series/0/data");
        assertThat(data.at("/0/itemStyle/color").stringValue()).isEqualTo("$data-1");
        assertThat(data.at("/1/itemStyle/color").stringValue()).isEqualTo("$div-1");
    }

    @Test
    void oneTargetLineGoesThroughAllBars() {
        JsonNode line = option(Optional.of(new TargetLine(BigDecimal.valueOf(70), "Chỉ tiêu 70 %")))
                .at("/baseOption/series/0/markLine");
        assertThat(line.at("/data")).hasSize(1);
        assertThat(line.at("/data/0/xAxis").intValue()).isEqualTo(70);
        assertThat(line.at("/label/formatter").stringValue()).isEqualTo("Chỉ tiêu 70 %");
    }

    @Test
    void withoutATargetThereIsNoLine() {
        assertThat(option(Optional.empty()).at("/baseOption/series/0").has("markLine")).isFalse();
    }

    @Test
    void aNarrowChartDropsRankAndFractionButItsTipKeepsThem() {
        JsonNode option = option(Optional.empty());
        assertThat(option.at("/media/0/option/yAxis/0/data/0").stringValue()).isEqualTo("{name|Buôn Ma Thuột}");
        assertThat(option.at("/media/0/option/yAxis/1/data/0").stringValue()).isEqualTo("{rate|84,13 %}");
        assertThat(option.at("/media/1/option/yAxis/1/data/0").stringValue())
                .isEqualTo("{rate|84,13 %}{fraction|106/126}");
        assertThat(option.at("/baseOption/series/0/data/0/tip").stringValue())
                .isEqualTo("Buôn Ma Thuột: 84,13 % (106/126)");
        assertThat(option.at("/baseOption/series/0/data/1/tip").stringValue())
                .isEqualTo("Mầm {non}: 65,45 % (216/330). không khác biệt có ý nghĩa");
    }

    @Test
    void longNamesThatBeginAlikeAreToldApartByTheirEnds() {
        RankedBar one = centre("Trung tâm GDNN-GDTX Krông Bông");
        RankedBar other = centre("Trung tâm GDNN-GDTX Krông Năng");
        JsonNode option = JsonMapper.shared().valueToTree(RankingOption.of(List.of(one, other), Optional.empty(),
                WORDS));
        assertThat(option.at("/media/0/option/yAxis/0/data/0").stringValue()).isEqualTo("{name|Trun…X Krông Bông}");
        assertThat(option.at("/media/0/option/yAxis/0/data/1").stringValue()).isEqualTo("{name|Trun…X Krông Năng}");
        assertThat(option.at("/media/1/option/yAxis/0/data/0").stringValue()).contains("Trung tâm GDNN-GDTX Krông Bông");
    }

    private static RankedBar centre(String name) {
        return new RankedBar(Optional.empty(), "1", name, BEST.percent(), BEST.rate(), BEST.fraction(), "", BEST.tone());
    }

    @Test
    void aNameIsNeverReadAsMarkup() {
        assertThat(option(Optional.empty()).at("/baseOption/yAxis/0/data/1").stringValue())
                .isEqualTo("{rank|≈}{name|Mầm  non }");
    }

    @Test
    void everyBarHasItsRow() {
        assertThat(RankingOption.height(15) - RankingOption.height(14)).isEqualTo(RankingOption.ROW);
    }

    @Test
    void barsLeftOutAreSaidInARowOfWordsWithoutABar() {
        Map<String, Object> option = RankingOption.of(List.of(BEST, new RankingGap("còn 82 đơn vị ở giữa"), LEVEL),
                Optional.empty(), WORDS);
        JsonNode base = JsonMapper.shared().<JsonNode>valueToTree(option).at("/baseOption");
        assertThat(base.at("/yAxis/0/data/1").stringValue()).isEqualTo("{rank|⋮}{gap|còn 82 đơn vị ở giữa}");
        assertThat(base.at("/yAxis/1/data/1").stringValue()).isEmpty();
        assertThat(base.at("/series/0/data/1/value").stringValue()).isEqualTo("-");
        assertThat(base.at("/series/1/data").toString()).isEqualTo("[100,\"-\",100]");
    }

    private static JsonNode option(Optional<TargetLine> target) {
        Map<String, Object> option = RankingOption.of(List.of(BEST, LEVEL), target, WORDS);
        return JsonMapper.shared().valueToTree(option);
    }
}
