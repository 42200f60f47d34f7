package vn.khue.backup.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * SHA-256 of every file of a backup, in the form that {@code sha256sum -c} reads. The inventory comes last, so that a
 * list cut short shows.
 *
 * @param byFile hexadecimal hash by path within the backup
 */
record Sums(SequencedMap<String, String> byFile) {

    static final String FILE = "SHA256SUMS";

    private static final int CHUNK = 1 << 20;

    /** Of the files as they are now. */
    static Sums of(Path folder, String last) throws IOException {
        SequencedMap<String, String> byFile = new LinkedHashMap<>();
        for (String file : files(folder)) {
            if (!file.equals(FILE) && !file.equals(last)) {
                byFile.put(file, sha256(folder.resolve(file)));
            }
        }
        byFile.put(last, sha256(folder.resolve(last)));
        return new Sums(byFile);
    }

    /** As written. */
    static Sums read(Path folder) throws IOException {
        SequencedMap<String, String> byFile = new LinkedHashMap<>();
        for (String line : Files.readAllLines(folder.resolve(FILE))) {
            String[] parts = line.split("  ", 2);
            if (parts.length == 2 && parts[0].matches("[0-9a-f]{64}")) {
                byFile.put(parts[1], parts[0]);
            }
        }
        return new Sums(byFile);
    }

    void write(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        byFile.forEach((file, hash) -> lines.add(hash + "  " + file));
        Files.write(folder.resolve(FILE), lines);
    }

    /** The first file that is not there, or not as it was; nothing when all are. */
    Optional<Fault> fault(Path folder) throws IOException {
        for (Map.Entry<String, String> file : byFile.entrySet()) {
            Path path = folder.resolve(file.getKey()).normalize();
            if (!path.startsWith(folder) || !Files.isRegularFile(path)) {
                return Optional.of(new Fault("restore.file-missing", file.getKey()));
            }
            if (!sha256(path).equals(file.getValue())) {
                return Optional.of(new Fault("restore.file-damaged", file.getKey()));
            }
        }
        return Optional.empty();
    }

    /**
     * What is wrong with a file.
     *
     * @param code which
     * @param file path within the backup
     */
    record Fault(String code, String file) {
    }

    /** Paths within {@code folder}, sorted. */
    static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString()).sorted().toList();
        }
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = digest();
        try (InputStream bytes = Files.newInputStream(file);
                OutputStream hashed = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            byte[] chunk = new byte[CHUNK];
            for (int n = bytes.read(chunk); n >= 0; n = bytes.read(chunk)) {
                hashed.write(chunk, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
