package vn.khue.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the bundled catalogue to change, as an operator keeps one. */
public final class CatalogueFolder {

    private static final Path BUNDLED = Path.of("src/main/resources/catalogue");

    private final Path folder;

    private CatalogueFolder(Path folder) {
        this.folder = folder;
    }

    /** @param folder that is there and empty */
    public static CatalogueFolder copiedTo(Path folder) {
        try {
            for (String kind : List.of("contracts", "indicators", "boards")) {
                Files.createDirectories(folder.resolve(kind));
                try (Stream<Path> files = Files.list(BUNDLED.resolve(kind))) {
                    for (Path file : files.toList()) {
                        Files.copy(file, folder.resolve(kind).resolve(file.getFileName()));
                    }
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new CatalogueFolder(folder);
    }

    public Path path() {
        return folder;
    }

    /** Replaces a text that the file holds. */
    public CatalogueFolder change(String file, String before, String after) {
        String content = read(file);
        if (!content.contains(before)) {
            throw new IllegalArgumentException("no '" + before + "' in " + file);
        }
        return write(file, content.replace(before, after));
    }

    public CatalogueFolder write(String file, String content) {
        try {
            Files.writeString(folder.resolve(file), content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return this;
    }

    public String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public CatalogueFolder delete(String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return this;
    }
}
