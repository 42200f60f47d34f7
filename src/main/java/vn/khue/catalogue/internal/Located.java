package vn.khue.catalogue.internal;

import java.util.Map;
import vn.khue.catalogue.CatalogueProblem.Severity;
import vn.khue.catalogue.Message;

/**
 * A part of the catalogue together with where it was written.
 *
 * @param lines line of every property by its path
 */
public record Located<T>(T value, YamlFile file, Map<String, Integer> lines, Findings findings) {

    /** Notes a problem that keeps Khuê from starting at a path, or at the nearest property around it. */
    public void error(String path, String key, Object... arguments) {
        findings.add(file.name(), line(path), Severity.ERROR, Message.of(key, arguments));
    }

    /** Whether what another file defines is unknown only because that file has problems of its own. */
    public boolean isSpoilt(String folder, String id) {
        return findings.spoils(folder + "/" + id + ".yaml");
    }

    /** Notes something that may become right later, such as a dataset that is not described yet. */
    public void warning(String path, String key, Object... arguments) {
        findings.add(file.name(), line(path), Severity.WARNING, Message.of(key, arguments));
    }

    /** Line of a property, or of the nearest around it. */
    public int line(String path) {
        Integer line = lines.get(path);
        if (line != null) {
            return line;
        }
        int dot = path.lastIndexOf('.');
        return dot < 0 ? 1 : line(path.substring(0, dot));
    }
}
