package vn.khue.ingest.internal.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a writing process again and again; what it had acknowledged must be there, byte for byte. */
class ArchiveKillTest {

    private static final int KILLS = 30;

    @TempDir
    Path directory;

    @Test
    void noAcknowledgedRecordIsLostByAKill() throws Exception {
        Random random = new Random(20230531);
        Map<Long, Place> acknowledged = new LinkedHashMap<>();
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.putAll(writeUntilKilled(kill * 1_000_000L, 1 + random.nextInt(60)));
        }
        assertThat(acknowledged).hasSizeGreaterThan(KILLS);
        try (Archive archive = new Archive(directory, Long.MAX_VALUE)) {
            for (Map.Entry<Long, Place> record : acknowledged.entrySet()) {
                ByteArrayOutputStream copy = new ByteArrayOutputStream();
                Archived archived = archive.copy(record.getValue(), copy);

                assertThat(archived.label()).isEqualTo("seed " + record.getKey());
                assertThat(copy.toByteArray()).isEqualTo(ArchiveWriter.content(record.getKey()));
            }
        }
    }

    /** SIGKILL after so many acknowledgements; those that were on their way count too. */
    private Map<Long, Place> writeUntilKilled(long seed, int acknowledgements)
            throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xmx64m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                ArchiveWriter.class.getName(), directory.toString(), String.valueOf(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Map<Long, Place> acknowledged = new LinkedHashMap<>();
        try (BufferedReader lines = writer.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ");
                if (words.length == 3) {
                    acknowledged.put(Long.valueOf(words[0]),
                            new Place(Integer.parseInt(words[1]), Long.parseLong(words[2])));
                }
                if (acknowledged.size() == acknowledgements) {
                    writer.toHandle().destroyForcibly();
                }
            }
        } finally {
            writer.destroyForcibly().waitFor();
        }
        return acknowledged;
    }
}
