package vn.khue.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The files under {@code catalogue/network}, read in the order in which they build on each other. */
final class NetworkFiles {

    private static final String FOLDER = "/catalogue/network/";
    private static final List<String> UNITS =
            List.of("provinces.yaml", "districts.yaml", "communes.yaml", "communes-elsewhere.yaml");
    private static final String COUNCILS = "exam-councils.yaml";

    private final MessageDigest digest = sha256();

    private NetworkFiles() {
    }

    static Units readBundled() {
        NetworkFiles files = new NetworkFiles();
        UnitsReader units = new UnitsReader();
        UNITS.forEach(name -> units.read(files.text(name)));
        List<ExamCouncils.Edition> councils = ExamCouncilsReader.read(files.text(COUNCILS));
        return new Units(files.version(), units.units(), units.successions(), councils);
    }

    private String text(String name) {
        try (InputStream stream = NetworkFiles.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new IllegalStateException("missing from the program: " + FOLDER + name);
            }
            byte[] bytes = stream.readAllBytes();
            digest.update(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String version() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
