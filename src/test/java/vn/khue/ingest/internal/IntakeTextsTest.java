package vn.khue.ingest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khue.catalogue.Period;
import vn.khue.ingest.DeliveryReport;
import vn.khue.ingest.Refusal;

class IntakeTextsTest {

    private final IntakeTexts texts = IntakeTexts.bundled();

    @ParameterizedTest
    @EnumSource
    void everyRefusalHasAReasonAndARemedy(Refusal.Code code) {
        DeliveryReport.Explanation explanation = texts.explain(new Refusal(code, Map.of()));

        assertThat(explanation.reason()).isNotBlank();
        assertThat(explanation.remedy()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfPeriodHasAForm(Period kind) {
        assertThat(texts.form(kind)).contains("ví dụ");
    }

    @Test
    void fillsPlaceholdersWithWhateverStandsInTheFile() {
        assertThat(texts.explain(new Refusal(Refusal.Code.DUPLICATE_COLUMN, Map.of("column", "$1\\{x}", "line", "3")))
                .reason()).isEqualTo("Cột \"$1\\{x}\" xuất hiện hai lần trong dòng tiêu đề (dòng 3).");
    }
}
