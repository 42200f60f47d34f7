package vn.khue.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of the sample as they are drawn; run it from the project's folder to write them anew. */
final class SampleFiles {

    static final Path FOLDER = Path.of("src/main/resources/sample/dak-lak");

    private final Province province = new Province();
    private final Exams exams = new Exams(province.schools());
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private SampleFiles() {
        drawSchools();
        drawStandards();
        drawExams();
        drawDigital();
        drawNights();
        put("39-chi-tieu.csv", Goals.COLUMNS, Goals.rows());
    }

    /** The name and the content of each; a name that ends with {@code .gz} says how the content is stored. */
    static Map<String, byte[]> draw() {
        return new SampleFiles().files;
    }

    private void drawSchools() {
        Register register = new Register(province);
        CertificateLists lists = new CertificateLists(province);
        files.put("01-danh-ba-2023-05-31.csv", CommaFile.writeWithMark(Register.COLUMNS, register.on31May2023()));
        put("02-kiem-dinh-den-2022-12.csv", CertificateLists.COLUMNS, lists.until2022());
        put("03-kiem-dinh-2023-05.csv", CertificateLists.COLUMNS, lists.untilMay2023());
        files.put("04-kiem-dinh-2023-05-dinh-chinh.xlsx",
                PlainWorkbook.write(CertificateLists.COLUMNS, lists.correctionOfMay2023()));
        put("05-kiem-dinh-2023-06-den-2025-06.csv", CertificateLists.COLUMNS, lists.untilJune2025());
        put("06-danh-ba-2025-07-01.csv", Register.COLUMNS, register.on1July2025());
        put("07-kiem-dinh-2025-07-den-2025-09.csv", CertificateLists.COLUMNS, lists.afterJune2025());
    }

    private void drawStandards() {
        StandardLists lists = new StandardLists(province);
        put("08-chuan-quoc-gia-den-2023-05.csv", StandardLists.COLUMNS, lists.untilMay2023());
        put("09-chuan-quoc-gia-2023-06-den-2025-06.csv", StandardLists.COLUMNS, lists.untilJune2025());
        put("10-chuan-quoc-gia-2025-07-den-2025-09.csv", StandardLists.COLUMNS, lists.afterJune2025());
    }

    private void drawExams() {
        ExamLists lists = new ExamLists(exams);
        int number = 11;
        for (int year : new int[] {2022, 2023, 2024, 2025}) {
            put("%d-tot-nghiep-%d.csv".formatted(number++, year), ExamLists.COLUMNS, lists.beforeAppeals(year));
            put("%d-tot-nghiep-%d-phuc-khao.csv".formatted(number++, year), ExamLists.COLUMNS,
                    lists.afterAppeals(year));
        }
        put("19-tong-hop-du-thi-2023.csv", ExamLists.SUMMARY, lists.summary(2023, "66", "40", "99.61"));
        for (int year : new int[] {2023, 2024}) {
            Candidates candidates = new Candidates(exams, year);
            put("%d-diem-thi-%d.csv.gz".formatted(year - 2003, year), candidates.columns(), candidates.rows());
        }
    }

    private void drawDigital() {
        DigitalYears years = new DigitalYears(province);
        for (int year : new int[] {2022, 2023, 2024}) {
            String schoolYear = "%d-%d".formatted(year, year + 1);
            put("%d-tieu-chi-chuyen-doi-so-%s.csv".formatted(year - 2000, schoolYear), DigitalLists.CRITERIA,
                    DigitalLists.criteria(schoolYear));
        }
        putScores(25, "2022-2023-tu-danh-gia", "self", years.self());
        putScores(26, "2022-2023-danh-gia-ngoai", "external", years.external(2022));
        putScores(27, "2022-2023-cong-nhan", "recognised", years.recognised());
        putScores(28, "2023-2024-danh-gia-ngoai", "external", years.external(2023));
        putScores(29, "2024-2025-danh-gia-ngoai", "external", years.external(2024));
    }

    private void putScores(int number, String of, String stage, List<DigitalSheet> sheets) {
        put("%d-chuyen-doi-so-%s.csv.gz".formatted(number, of), DigitalLists.SCORES,
                DigitalLists.scores(stage, sheets));
    }

    private void drawNights() {
        List<School> schools = province.active(CertificatesHeld.DAY);
        Nights nights = new Nights(schools);
        Rolls rolls = new Rolls(schools, exams);
        SectorRecords sector = new SectorRecords(rolls, nights);
        DigitalRecords digital = new DigitalRecords(rolls, nights);
        int number = 30;
        for (LocalDate night : Nights.ALL) {
            put("%d-ho-so-nganh-%s.csv.gz".formatted(number++, night), SectorRecords.COLUMNS, sector.rows(night));
            put("%d-so-diem-hoc-ba-%s.csv.gz".formatted(number++, night), DigitalRecords.COLUMNS, digital.rows(night));
            put("%d-dem-nhan-%s.csv.gz".formatted(number++, night), IntakeNights.COLUMNS,
                    IntakeNights.rows(schools, nights, night));
        }
    }

    private void put(String name, List<String> columns, List<List<Object>> rows) {
        files.put(name, CommaFile.write(columns, rows));
    }

    /** Writes what {@link #draw()} draws. */
    static void main() throws IOException {
        Files.createDirectories(FOLDER);
        for (Map.Entry<String, byte[]> file : draw().entrySet()) {
            Stored.write(FOLDER.resolve(file.getKey()), file.getValue());
        }
    }
}
