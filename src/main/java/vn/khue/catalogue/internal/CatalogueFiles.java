package vn.khue.catalogue.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.khue.catalogue.CatalogueProblem;
import vn.khue.catalogue.CatalogueProblem.Severity;

/**
 * The files of a catalogue, sorted by name, and those that could not be read.
 *
 * @param problems one for each file or folder that could not be read
 */
public record CatalogueFiles(List<YamlFile> files, List<CatalogueProblem> problems) {

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
            problems.add(problem(directory.toString(), "there is no such folder"));
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
            problems.add(problem(name, "must end in .yaml, or nobody reads it"));
            return;
        }
        try {
            files.add(new YamlFile(name, Files.readString(file)));
        } catch (IOException unreadable) {
            problems.add(problem(name, "cannot be read as a text in UTF-8: " + unreadable));
        }
    }

    private static List<Path> listed(Path directory, String folder, List<CatalogueProblem> problems) {
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(directory)) {
            return inside.filter(file -> file.toString().matches(".*\\.ya?ml")).toList();
        } catch (IOException unreadable) {
            problems.add(problem(folder, "cannot be read: " + unreadable));
            return List.of();
        }
    }

    private static CatalogueProblem problem(String file, String message) {
        return new CatalogueProblem(file, 1, Severity.ERROR, "file", message);
    }
}
