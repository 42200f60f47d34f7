package vn.khue.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.khue.query.FigureRequest.TreeView;
import vn.khue.receipts.ReceiptText.Request;
import vn.khue.receipts.ReceiptText.Row;
import vn.khue.receipts.ReceiptText.State;
import vn.khue.shared.Ratio;

/** The text of a receipt and its code. */
class CanonicalTextTest {

    private static final LocalDate DAY = LocalDate.of(2023, 5, 31);
    private static final String WORKED = """
            {"request":{"as_of":"2023-05-31","breakdown":[],"filters":{},"indicator":"accreditation.coverage",\
            "publication":412,"rule":3,"suppression":1,"tree":"AS_WAS","units":["DLK"],"v":1},"result":[{"den":1021,\
            "expected":1021,"num":711,"reported":1021,"state":"OK","unit":"DLK"}]}""";

    @Example
    void theWorkedExampleHasItsHashAndItsCode() {
        ReceiptText text = new ReceiptText(request("accreditation.coverage", Map.of(), "DLK"), List.of(new Row("DLK",
                State.OK, Ratio.of(711, 1021), OptionalLong.of(1021), OptionalLong.of(1021))));
        assertThat(CanonicalText.write(text)).isEqualTo(WORKED);
        assertThat(CanonicalText.parse(WORKED)).isEqualTo(text);
        assertThat(CanonicalText.sha256(WORKED))
                .isEqualTo("f9714061b040a148d661408dce5051eb436e151ffcce7fb6c1862824b4e23b48");
        assertThat(ReceiptCode.of(WORKED).text()).isEqualTo("Z5RM0RDG82GMHNK1826WWM2HXC");
    }

    @Example
    void aCodeIsReadAsPeopleWriteIt() {
        ReceiptCode code = ReceiptCode.of(WORKED);
        assertThat(ReceiptCode.read("z5rm0-rdg82-gmhnk-1826w-wm2hx-c")).contains(code);
        assertThat(ReceiptCode.read("Z5RMORDG82GMHNKI826WWM2HXC")).contains(code);
        assertThat(ReceiptCode.read("Z5RM0RDG82GMHNK1826WWM2HX")).isEmpty();
        assertThat(ReceiptCode.read("U5RM0RDG82GMHNK1826WWM2HXC")).isEmpty();
        assertThat(ReceiptCode.read("Z5RM0RDG82GMHNK1826WWM2HXD")).as("the spare bits are not zero").isEmpty();
    }

    @Example
    void whatIsNoWholeNumberIsWrittenInTenThousandthsUnderAnotherName() {
        ReceiptText text = new ReceiptText(request("dx-gap", Map.of(), "66@1976-01-01"), List.of(Row.of("66@1976-01-01",
                new Ratio(new BigDecimal("-1234.5"), BigDecimal.valueOf(1436)))));
        assertThat(CanonicalText.write(text)).endsWith("""
                "result":[{"den":1436,"num_ten_thousandths":-12345000,"state":"OK","unit":"66@1976-01-01"}]}""");
    }

    @Example
    void whatIsNotKnownIsNoNought() {
        ReceiptText text = new ReceiptText(request("a", Map.of(), "66@1976-01-01"),
                List.of(Row.of("66@1976-01-01", Ratio.of(0, 0))));
        assertThat(CanonicalText.write(text)).endsWith("[{\"state\":\"NONE\",\"unit\":\"66@1976-01-01\"}]}");
        assertThatThrownBy(() -> new Row("66", State.OK, Ratio.of(0, 0), OptionalLong.empty(), OptionalLong.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void theSameWordInTwoFormsOfUnicodeIsOne() {
        assertThat(CanonicalText.write(new ReceiptText(request("a", Map.of("programme", "Ng\u01b0\u0323\u0309"), "1"),
                List.of()))).contains("Ng\u1ef1\u0309").doesNotContain("\u01b0\u0323");
    }

    @Example
    void whateverElseStandsThereIsRefused() {
        for (String other : List.of("", "[]", "{}", WORKED + " ", WORKED.replace("\"v\":1", "\"v\":2"),
                WORKED.replace("\"v\":1", "\"v\":1,\"x\":0"), WORKED.replace(",\"unit\":", ",\"colour\":\"red\",\"unit\":"),
                WORKED.replace("\"breakdown\":[],", ""), WORKED.replace("711", "711.0"), WORKED.replace("711", "7e2"),
                WORKED.replace("\"num\":711", "\"num_ten_thousandths\":7110000"), WORKED.replace("[\"DLK\"]", "[]"),
                WORKED.replace("\"filters\":{}", "\"filters\":[]"), WORKED.replace("AS_WAS", "as_was"),
                WORKED.replace("2023-05-31", "31/05/2023"), WORKED.replace("711", "9007199254740992"),
                WORKED.replace("\"den\":1021,", "\"den\":1021,\"den\":1021,"))) {
            assertThatThrownBy(() -> CanonicalText.parse(other)).as(other).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Property(tries = 500)
    void whatIsWrittenIsReadBackWhateverTheLanguage(@ForAll("texts") ReceiptText text) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("ar", "EG"));
            String arabic = CanonicalText.write(text);
            Locale.setDefault(Locale.of("vi", "VN"));
            assertThat(CanonicalText.write(text)).isEqualTo(arabic);
            assertThat(CanonicalText.parse(arabic)).isEqualTo(text);
            assertThat(CanonicalText.write(CanonicalText.parse(arabic))).isEqualTo(arabic);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Property(tries = 300)
    void anotherTextHasAnotherCode(@ForAll("texts") ReceiptText one, @ForAll("texts") ReceiptText other) {
        assertThat(ReceiptCode.of(CanonicalText.write(one)).equals(ReceiptCode.of(CanonicalText.write(other))))
                .isEqualTo(one.equals(other));
    }

    @Provide
    Arbitrary<ReceiptText> texts() {
        Arbitrary<String> word = Arbitraries.of("66@1976-01-01", "643@1976-01-01", "unplaced", "CT2018", "Đắk \"Lắk\"",
                "a\\b", "", "é", "😀");
        Arbitrary<Row> row = Combinators.combine(word, Arbitraries.longs().between(-90_000_000_000L, 90_000_000_000L),
                Arbitraries.longs().between(0, 90_000_000_000L), Arbitraries.longs().between(0, 5000).optional(0.3))
                .as((unit, numerator, denominator, count) -> row(unit, numerator, denominator, count));
        Arbitrary<Request> request = Combinators.combine(word, word, word.optional(0.5), Arbitraries.of(TreeView.values()),
                Arbitraries.integers().between(1, 1_000_000)).as((unit, value, period, tree, number) -> new Request(
                        DAY.plusDays(number % 1000), new TreeSet<>(number % 2 == 0 ? List.of() : List.of(value)),
                        new TreeMap<>(number % 3 == 0 ? Map.of() : Map.of("programme", value)), "a", period, number, 1, 1,
                        tree, new TreeSet<>(List.of(unit))));
        return Combinators.combine(request, row.list().ofMaxSize(4).uniqueElements(Row::unit)).as(ReceiptText::new);
    }

    private static Row row(String unit, long numerator, long denominator, Optional<Long> count) {
        Row plain = Row.of(unit, new Ratio(BigDecimal.valueOf(numerator, 4), BigDecimal.valueOf(denominator, 4)));
        OptionalLong some = count.map(OptionalLong::of).orElseGet(OptionalLong::empty);
        return new Row(unit, plain.state(), plain.ratio(), some, some);
    }

    private static Request request(String indicator, Map<String, String> filters, String unit) {
        return new Request(DAY, new TreeSet<>(), new TreeMap<>(filters), indicator, Optional.empty(), 412, 3, 1,
                TreeView.FIGURE, new TreeSet<>(List.of(unit)));
    }
}
