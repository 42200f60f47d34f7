package vn.khue.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A second process that runs a class of the tests or of the application, to be killed or to be waited for. */
public final class ChildJvm implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final Path errors;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private ChildJvm(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        Thread.ofVirtual().start(() -> process.inputReader().lines().forEach(lines::add));
    }

    /** Runs the main method of {@code type}. */
    public static ChildJvm run(Class<?> type, String... arguments) throws IOException {
        Path errors = TemporaryFolder.make("child").resolve("errors");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), type.getName()));
        command.addAll(List.of(arguments));
        return new ChildJvm(new ProcessBuilder(command).redirectError(errors.toFile()).start(), errors);
    }

    /** Reads its output up to the line that begins with {@code start}, and returns the rest of that line. */
    public String awaitLine(String start) throws IOException, InterruptedException {
        for (String line = nextLine(); line != null; line = nextLine()) {
            if (line.startsWith(start)) {
                return line.substring(start.length());
            }
        }
        throw new AssertionError("did not say '" + start + "': " + errors());
    }

    private String nextLine() throws InterruptedException {
        return lines.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** What it wrote as errors, without the JVM's own warnings. */
    public List<String> errors() throws IOException {
        return Files.readAllLines(errors).stream().filter(line -> !line.startsWith("WARNING: ")).toList();
    }

    /** Waits for its end and returns its exit code. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE)) {
            throw new AssertionError("does not end");
        }
        return process.exitValue();
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
