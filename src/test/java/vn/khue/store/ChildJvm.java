package vn.khue.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A second process that runs a class of the tests or of the application, to be killed or to be waited for. */
public final class ChildJvm implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;
    private final Path errors;

    private ChildJvm(Process process, Path errors) {
        this.process = process;
        this.output = process.inputReader();
        this.errors = errors;
    }

    /** Runs the main method of {@code type}. */
    public static ChildJvm run(Class<?> type, String... arguments) throws IOException {
        Path errors = TemporaryFolder.make("child").resolve("errors");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:+UseSerialGC",
                "-cp", System.getProperty("java.class.path"), type.getName()));
        command.addAll(List.of(arguments));
        return new ChildJvm(new ProcessBuilder(command).redirectError(errors.toFile()).start(), errors);
    }

    /** Reads its output up to the line that begins with {@code start}, and returns the rest of that line. */
    public String awaitLine(String start) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(start)) {
                return line.substring(start.length());
            }
        }
        throw new AssertionError("ended without '" + start + "': " + errors());
    }

    /** What it wrote as errors, without the JVM's own warnings. */
    public List<String> errors() throws IOException {
        return Files.readAllLines(errors).stream().filter(line -> !line.startsWith("WARNING: ")).toList();
    }

    /** Waits for its end and returns its exit code. */
    public int exitCode() throws InterruptedException, IOException {
        output.transferTo(java.io.Writer.nullWriter());
        if (!process.waitFor(Duration.ofSeconds(60))) {
            throw new AssertionError("does not end");
        }
        return process.exitValue();
    }

    /** Whether it still runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL; returns when it is gone. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
