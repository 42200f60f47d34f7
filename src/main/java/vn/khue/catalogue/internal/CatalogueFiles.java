package vn.khue.catalogue.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.khue.catalogue.CatalogueProblem;
import vn.khue.catalogue.CatalogueProblem.Severity;
import vn.khue.catalogue.Message;

/**
 * The files of a catalogue, sorted by name, and those that could not be read.
 *
 * @param problems one for each file or folder that could not be read
 */
public record CatalogueFiles(List<YamlFile> files, List<CatalogueProblem> problems) {

    /** No part of a catalogue is nearly as long; a pipe or a device would never end. */
    private static final int MOST_BYTES = 512 << 10;
    private static final int MOST_FILES = 2_000;

    /** What a catalogue is made of. */
    public static final List<String> FOLDERS = List.of("contracts", "indicators", "boards");

    public CatalogueFiles {
        files = files.stream().sorted(Comparator.comparing(YamlFile::name)).toList();
        problems = List.copyOf(problems);
    }

    /** Everything that a folder holds: one without boards, indicators or even contracts is a catalogue too. */
    public static CatalogueFiles in(Path directory) {
        List<YamlFile> files = new ArrayList<>();
        List<CatalogueProblem> problems = new ArrayList<>();
        if (!Files.isDirectory(directory)) {
            problems.add(problem(directory.toString(), "file.no-folder"));
        }
        for (String folder : FOLDERS) {
            for (Path file : listed(directory.resolve(folder), folder, problems)) {
                read(file, folder + "/" + file.getFileName(), files, problems);
            }
        }
        return new CatalogueFiles(files, problems);
    }

    private static void read(Path file, String name, List<YamlFile> files, List<CatalogueProblem> problems) {
        if (name.endsWith(".yml")) {
            problems.add(problem(name, "file.ending"));
            return;
        }
        if (!Files.isRegularFile(file)) {
            problems.add(problem(name, "file.irregular"));
            return;
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] content = bytes.readNBytes(MOST_BYTES + 1);
            if (content.length > MOST_BYTES) {
                problems.add(problem(name, "file.large", MOST_BYTES >> 10));
            } else {
                files.add(new YamlFile(name, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content))
                        .toString()));
            }
        } catch (IOException unreadable) {
            problems.add(problem(name, "file.unreadable", unreadable));
        }
    }

    private static List<Path> listed(Path directory, String folder, List<CatalogueProblem> problems) {
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(directory)) {
            List<Path> named = inside.filter(file -> file.toString().matches(".*\\.ya?ml")).limit(MOST_FILES + 1L)
                    .toList();
            if (named.size() > MOST_FILES) {
                problems.add(problem(folder, "file.many", MOST_FILES));
                return List.of();
            }
            return named;
        } catch (IOException | UncheckedIOException unreadable) {
            problems.add(problem(folder, "file.unreadable-folder", unreadable));
            return List.of();
        }
    }

    private static CatalogueProblem problem(String file, String key, Object... arguments) {
        return new CatalogueProblem(file, 1, Severity.ERROR, Message.of(key, arguments));
    }
}
