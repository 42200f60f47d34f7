package vn.khue.sample;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The rows of the files on digital transformation. */
final class DigitalLists {

    static final List<String> CRITERIA = List.of("school_year", "criterion_code", "criterion_group", "criterion_name", "mandatory",
            "max_score");
    static final List<String> SCORES = List.of("school", "assessment", "criterion_code", "criterion_group", "score",
            "assessed_on");

    private DigitalLists() {
    }

    /** @param year the school year, said in each row: the sample is handed in with each file once */
    static List<List<Object>> criteria(String year) {
        return Criterion.all().stream()
                .map(each -> List.<Object>of(year, each.code(), group(each), each.name(),
                        Wording.text(each.mandatory() ? "yes" : "no"), each.max()))
                .toList();
    }

    /** @param stage {@code self}, {@code external} or {@code recognised} */
    static List<List<Object>> scores(String stage, List<DigitalSheet> sheets) {
        return sheets.stream()
                .flatMap(sheet -> sheet.halfPoints().entrySet().stream().map(score -> row(stage, sheet, score)))
                .toList();
    }

    private static List<Object> row(String stage, DigitalSheet sheet, Map.Entry<Criterion, Integer> score) {
        return List.of(sheet.school().code(), Wording.text("assessment." + stage), score.getKey().code(),
                group(score.getKey()), points(score.getValue()), sheet.assessed());
    }

    private static String group(Criterion criterion) {
        return Wording.text("group." + criterion.group());
    }

    private static String points(int half) {
        return BigDecimal.valueOf(5L * half, 1).stripTrailingZeros().toPlainString();
    }
}
