package vn.khue.warehouse.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * What the engine writes: warnings and errors. A long log makes way for a new one at the next start; one old is kept.
 *
 * @param file where it is
 */
record EngineLog(Path file) {

    private static final long LONG = 8L << 20;
    private static final int LAST_LINES = 5;

    /** Where the next run writes. */
    ProcessBuilder.Redirect append() throws IOException {
        if (Files.exists(file) && Files.size(file) > LONG) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return ProcessBuilder.Redirect.appendTo(file.toFile());
    }

    /** The end of it, to say why an engine does not start. */
    String lastWords() {
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
