package vn.khue.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files of the sample as they are drawn; run it from the project's folder to write them anew. */
final class SampleFiles {

    static final Path FOLDER = Path.of("src/main/resources/sample/dak-lak");

    private SampleFiles() {
    }

    static Map<String, byte[]> draw() {
        Province province = new Province();
        Register register = new Register(province);
        CertificateLists lists = new CertificateLists(province);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("01-danh-ba-2023-05-31.csv", CommaFile.writeWithMark(Register.COLUMNS, register.on31May2023()));
        files.put("02-kiem-dinh-den-2022-12.csv", CommaFile.write(CertificateLists.COLUMNS, lists.until2022()));
        files.put("03-kiem-dinh-2023-05.csv", CommaFile.write(CertificateLists.COLUMNS, lists.untilMay2023()));
        files.put("04-kiem-dinh-2023-05-dinh-chinh.xlsx",
                PlainWorkbook.write(CertificateLists.COLUMNS, lists.correctionOfMay2023()));
        files.put("05-kiem-dinh-2023-06-den-2025-06.csv",
                CommaFile.write(CertificateLists.COLUMNS, lists.untilJune2025()));
        files.put("06-danh-ba-2025-07-01.csv", CommaFile.write(Register.COLUMNS, register.on1July2025()));
        files.put("07-kiem-dinh-2025-07-den-2025-09.csv",
                CommaFile.write(CertificateLists.COLUMNS, lists.afterJune2025()));
        return files;
    }

    /** Writes what {@link #draw()} draws. */
    static void main() throws IOException {
        Files.createDirectories(FOLDER);
        for (Map.Entry<String, byte[]> file : draw().entrySet()) {
            Files.write(FOLDER.resolve(file.getKey()), file.getValue());
        }
    }
}
