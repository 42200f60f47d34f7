package vn.khue.backup.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.khue.store.Home;

/**
 * What lies in a home beside both stores: the archive, whose segments only grow, and small files such as keys. Files
 * that a start makes anew, and those that nobody has taken yet, stay behind.
 */
final class HomeFiles {

    private static final String ARCHIVE = "archive";
    private static final String REST = "home";
    private static final String SEGMENT = ".seg";
    private static final Set<String> LEFT_BEHIND = Set.of(ARCHIVE, "store", "engine", "landing", "khue.lock", "run.pid",
            "ingest.login", "opening.code", Home.RESTORING);

    private final Path home;

    HomeFiles(Path home) {
        this.home = home;
    }

    /** A record that is just being written is cut off when the archive is opened, as after a crash. */
    void take(Path folder) throws IOException {
        for (Path segment : in(home.resolve(ARCHIVE))) {
            if (segment.toString().endsWith(SEGMENT)) {
                copy(segment, folder.resolve(ARCHIVE).resolve(segment.getFileName()));
            }
        }
        for (Path entry : in(home)) {
            String name = entry.getFileName().toString();
            if (!LEFT_BEHIND.contains(name) && !name.endsWith(".new")) {
                copyAll(entry, folder.resolve(REST).resolve(name));
            }
        }
    }

    void putBack(Path folder) throws IOException {
        copyAll(folder.resolve(ARCHIVE), home.resolve(ARCHIVE));
        for (Path entry : in(folder.resolve(REST))) {
            copyAll(entry, home.resolve(entry.getFileName()));
        }
    }

    private static void copyAll(Path from, Path to) throws IOException {
        if (Files.isDirectory(from)) {
            for (Path inside : in(from)) {
                copyAll(inside, to.resolve(inside.getFileName()));
            }
        } else if (Files.isRegularFile(from)) {
            copy(from, to);
        }
    }

    /** Who may read a key may read its copy, and nobody else. */
    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
    }

    private static List<Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }
}
