package vn.khue.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.khue.catalogue.Catalogue;
import vn.khue.ingest.Handed;
import vn.khue.query.Ask;
import vn.khue.query.Figure.Member;
import vn.khue.query.FigureRequest;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.query.SourceLine;
import vn.khue.query.SourceLine.Cell;
import vn.khue.receipts.Receipt;
import vn.khue.receipts.Reopened;
import vn.khue.shared.Audience;
import vn.khue.shared.Ratio;
import vn.khue.shared.Scope;

/** 711 of 1,021 schools on 31 May 2023, down to the lines of the files. */
class SampleReceiptsTest {

    private static final Scope PROVINCE = Scope.ofUnits(Audience.INTERNAL, "66");
    private static final LocalDate DAY = LocalDate.of(2023, 5, 31);
    private static final FigureRequest COVERAGE = FigureRequest.of("accreditation-coverage", "66", DAY);
    private static final int FIRST = 1;
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static SampleCentre centre;

    @BeforeAll
    static void theSampleIsPublished() {
        centre = SampleCentre.published();
    }

    @AfterAll
    static void close() {
        centre.close();
    }

    @Test
    void everySchoolThatCountsHasALineOfAFileWithACertificateInForceAndTheLineIsInTheFile() throws IOException {
        FigureRequest first = COVERAGE.from(FIRST);
        List<Member> members = members(first);
        Map<String, List<SourceLine>> lines = lines(first);
        Set<String> counted = members.stream().filter(member -> member.school().ratio().numerator().signum() > 0)
                .map(member -> member.school().key()).collect(Collectors.toSet());

        assertThat(members).hasSize(1021);
        assertThat(counted).hasSize(711);
        assertThat(lines.entrySet().stream().filter(school -> school.getValue().stream().anyMatch(SourceLine::counts))
                .map(Map.Entry::getKey)).containsExactlyInAnyOrderElementsOf(counted);
        Map<String, List<String>> files = new TreeMap<>();
        for (String school : counted) {
            for (SourceLine line : lines.get(school).stream().filter(SourceLine::counts).toList()) {
                assertThat(isInForce(cells(line))).as("%s", line).isTrue();
                assertThat(line.file().sha256()).hasSize(64);
                assertThat(line.file().publication()).isEqualTo(FIRST);
                if (!line.file().name().endsWith(".xlsx")) {
                    assertThat(written(files, line)).contains(cells(line).get("certificate_no"),
                            cells(line).get("school"));
                }
            }
        }
        assertThat(files).isNotEmpty();
    }

    @Test
    void anotherPublicationLeavesTheReceiptAsItWasAndTheNewFigureHasAnother() {
        FigureRequest first = COVERAGE.from(FIRST);
        Receipt before = centre.receipts().issue(PROVINCE, first);
        assertThat(before.text().result().getFirst().ratio()).isEqualTo(Ratio.of(711, 1021));

        Map<String, String> revoked = cells(lines(first).values().stream()
                .filter(lines -> lines.size() == 1 && lines.getFirst().counts()).findFirst().orElseThrow().getFirst());
        centre.publish(new Handed("thu-hoi.csv", Optional.of("accreditation-certificates"), Optional.of("2025-12"),
                "department", "test"), """
                Số giấy chứng nhận,Mã trường,Cấp độ,Ngày cấp,Ngày hết hạn,Ngày thu hồi
                %s,%s,Cấp độ %s,%s,%s,30/05/2023
                """.formatted(revoked.get("certificate_no"), revoked.get("school"), revoked.get("level"),
                WRITTEN.format(LocalDate.parse(revoked.get("issued_on"))),
                WRITTEN.format(LocalDate.parse(revoked.get("expires_on")))));
        Receipt after = centre.receipts().issue(PROVINCE, COVERAGE);

        assertThat(after.text().result().getFirst().ratio()).isEqualTo(Ratio.of(710, 1021));
        assertThat(after.code()).isNotEqualTo(before.code());
        Reopened.Asked opened = (Reopened.Asked) centre.receipts().open(PROVINCE, before.code().text());
        assertThat(opened.isSame()).isTrue();
        assertThat(opened.figure().rows().getFirst().ratio()).isEqualTo(Ratio.of(711, 1021));
        assertThat(opened.pins().catalogue()).hasSize(64);
        assertThat(centre.sources().of(PROVINCE, COVERAGE, Set.of(revoked.get("school"))).get(revoked.get("school")))
                .singleElement().satisfies(line -> {
                    assertThat(line.counts()).isFalse();
                    assertThat(line.file().name()).isEqualTo("thu-hoi.csv");
                    assertThat(line.line()).hasValue(2);
                });
    }

    @Test
    void everySummedIndicatorSaysWhatItReadOfTheSchoolsThatItCounts() {
        Catalogue.bundled().indicators().stream().filter(indicator -> !indicator.isDistribution())
                .forEach(indicator -> indicator.golden().forEach(golden -> {
                    FigureRequest asked = FigureRequest.of(indicator.id(), golden.unit(), golden.at())
                            .from(FIRST);
                    FigureRequest figure = golden.period().map(asked::of).orElse(asked);
                    Map<String, List<SourceLine>> lines = lines(figure);
                    assertThat(members(figure).stream().filter(member -> member.school().ratio().numerator().signum() > 0))
                            .as(indicator.id()).isNotEmpty().allSatisfy(member -> assertThat(lines.get(
                                    member.school().key())).as("%s", member).anyMatch(SourceLine::counts));
                }));
    }

    private static List<Member> members(FigureRequest figure) {
        return centre.figures().read(PROVINCE, new Ask.Members(figure.by(Breakdown.SCHOOL)));
    }

    private static Map<String, List<SourceLine>> lines(FigureRequest figure) {
        return centre.sources().of(PROVINCE, figure, members(figure).stream().map(member -> member.school().key())
                .toList());
    }

    private static Map<String, String> cells(SourceLine line) {
        return line.cells().stream().collect(Collectors.toMap(Cell::column, Cell::value));
    }

    private static boolean isInForce(Map<String, String> certificate) {
        LocalDate revoked = Optional.ofNullable(certificate.get("revoked_on")).map(LocalDate::parse)
                .orElse(LocalDate.MAX);
        return !DAY.isBefore(LocalDate.parse(certificate.get("issued_on")))
                && DAY.isBefore(LocalDate.parse(certificate.get("expires_on"))) && DAY.isBefore(revoked);
    }

    private static String written(Map<String, List<String>> files, SourceLine line) throws IOException {
        String name = line.file().name();
        if (!files.containsKey(name)) {
            SampleSet.SampleFile file = SampleSet.bundled().files().stream()
                    .filter(known -> known.handed("test").fileName().equals(name)).findFirst().orElseThrow();
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(file.open(),
                    StandardCharsets.UTF_8))) {
                files.put(name, reader.lines().toList());
            }
        }
        return files.get(name).get((int) line.line().orElseThrow() - 1);
    }
}
