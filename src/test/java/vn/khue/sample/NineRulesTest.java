package vn.khue.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khue.catalogue.Catalogue;
import vn.khue.query.FigureRequest;
import vn.khue.shared.Audience;
import vn.khue.shared.Ratio;
import vn.khue.shared.Scope;

/** The sample holds a trap for each rule behind 711/1021: without the rule the figure is another one. */
class NineRulesTest {

    private static final LocalDate DAY = LocalDate.of(2023, 5, 31);
    private static final String COVERAGE = "accreditation-coverage";

    @TempDir
    Path folder;

    @Test
    void withoutARuleOfTheIndicatorTheFigureIsAnotherOne() throws IOException {
        Path indicators = SampleCentre.catalogueIn(folder).resolve("indicators");
        Map<String, UnaryOperator<String>> without = new LinkedHashMap<>();
        without.put("expiry", text -> text.replace(" and :date < expires_on", ""));
        without.put("revocation", text -> text.replace(" and (revoked_on is null or :date < revoked_on)", ""));
        without.put("issue", text -> text.replace("issued_on <= :date and ", ""));
        without.put("one-a-school", text -> text.replace("exists(held)", "count(held.certificate_no)"));
        without.put("closing", text -> text.replace("status: active", "status: opened"));
        without.put("opening", text -> text.replace("status: active", "status: unclosed"));
        without.put("kindergartens", text -> text.replace("[MN, TH,", "[TH,"));
        for (var rule : without.entrySet()) {
            SampleCentre.change(indicators.resolve(COVERAGE + ".yaml"), indicators.resolve(rule.getKey() + ".yaml"),
                    text -> rule.getValue().apply(text.replace("id: " + COVERAGE, "id: " + rule.getKey())));
        }
        try (SampleCentre centre = schoolsAndCertificates()) {
            assertThat(figure(centre, COVERAGE)).isEqualTo(Ratio.of(711, 1021));
            assertThat(figure(centre, "expiry")).isEqualTo(Ratio.of(777, 1021));
            assertThat(figure(centre, "revocation")).isEqualTo(Ratio.of(714, 1021));
            assertThat(figure(centre, "issue")).isEqualTo(Ratio.of(786, 1021));
            assertThat(figure(centre, "one-a-school")).isEqualTo(Ratio.of(723, 1021));
            assertThat(figure(centre, "closing")).isEqualTo(Ratio.of(714, 1024));
            assertThat(figure(centre, "opening")).isEqualTo(Ratio.of(711, 1023));
            assertThat(figure(centre, "kindergartens")).isEqualTo(Ratio.of(515, 703));
        }
    }

    @Test
    void withoutCorrectionsTakingThePlaceOfMistakesTheFigureIsAnotherOne() throws IOException {
        Path contract = SampleCentre.catalogueIn(folder).resolve("contracts/accreditation-certificates.yaml");
        SampleCentre.change(contract, contract, text -> text.replace("mode: upsert", "mode: append"));

        try (SampleCentre centre = schoolsAndCertificates()) {
            assertThat(figure(centre, COVERAGE)).isEqualTo(Ratio.of(715, 1021));
        }
    }

    @Test
    void withPseudoSchoolsTheFigureIsAnotherOne() throws IOException {
        Path contract = SampleCentre.catalogueIn(folder).resolve("contracts/school-register.yaml");
        SampleCentre.change(contract, contract, text -> text.replace("'900'", "'999'").replace("'800'", "'999'")
                .replace("'801'", "'999'").replace("'802'", "'999'").replace("'803'", "'999'")
                .replace("'804'", "'999'"));

        try (SampleCentre centre = schoolsAndCertificates()) {
            assertThat(figure(centre, COVERAGE)).isEqualTo(Ratio.of(712, 1027));
        }
    }

    private SampleCentre schoolsAndCertificates() {
        return SampleCentre.published(Catalogue.load(folder), "school-register", "accreditation-certificates");
    }

    private static Ratio figure(SampleCentre centre, String indicator) {
        return centre.figures().read(Scope.ofUnits(Audience.INTERNAL, "66"), FigureRequest.of(indicator, "66", DAY))
                .rows().getFirst().ratio();
    }
}
