package vn.khue.warehouse.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.khue.warehouse.engine.EngineState.Phase;

/**
 * The engine in a child process: started, watched, started again when it is gone, and stopped. Its port is chosen
 * once, so that connections find it again after a restart. It ends with this process, however that ends, because its
 * standard input closes then.
 */
public final class EmbeddedEngine implements Engine {

    /** Name by which statements call the disk of {@link #copies()}. */
    public static final String COPIES = EngineConfiguration.COPIES;

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedEngine.class);
    private static final String DATABASE = "khue";

    private final EngineSettings settings;
    private final Path folder;
    private final EngineProgram program;
    private final EngineLog log;
    private final Server server;
    private final Greeting greeting;
    private final EngineStatus status = new EngineStatus();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread supervisor = Thread.ofPlatform().name("engine-supervisor").daemon().unstarted(this::supervise);
    private volatile Process process;

    private EmbeddedEngine(EngineSettings settings, Path folder) {
        this.settings = settings;
        this.folder = folder;
        this.program = EngineProgram.of(settings);
        this.log = new EngineLog(folder.resolve("engine.log"));
        Accounts accounts = Accounts.keptIn(folder.resolve("accounts.properties"));
        this.server = new Server(URI.create("http://127.0.0.1:" + freePort()), DATABASE,
                accounts.migrating(), accounts.serving());
        this.greeting = new Greeting(server);
    }

    /**
     * Starts the engine and waits until it answers.
     *
     * @param folder where its data, configuration and log are kept
     * @throws EngineUnavailable when it does not answer in time
     */
    public static EmbeddedEngine start(EngineSettings settings, Path folder) {
        EmbeddedEngine engine = new EmbeddedEngine(settings, folder);
        engine.supervisor.start();
        try {
            if (!engine.awaitReady(settings.readyWithin())) {
                engine.close();
                throw new EngineUnavailable("The ClickHouse engine does not start: " + engine.log.lastWords());
            }
            return engine;
        } catch (InterruptedException interrupted) {
            engine.close();
            Thread.currentThread().interrupt();
            throw new EngineUnavailable("interrupted while the ClickHouse engine was starting", interrupted);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    @Override
    public Server server() {
        return server;
    }

    @Override
    public EngineState state() {
        return status.now();
    }

    @Override
    public void observe(Consumer<EngineState> observer) {
        status.observe(observer);
    }

    @Override
    public boolean awaitReady(Duration atMost) throws InterruptedException {
        return status.awaitReady(atMost);
    }

    /** The only folder into which it may back up, and from which it may restore. */
    public Path copies() {
        return EngineConfiguration.copies(folder);
    }

    /** The operating system's number of the child process. */
    public long pid() {
        return process.pid();
    }

    private void supervise() {
        BackOff backOff = new BackOff();
        try {
            while (!isStopping()) {
                runOnce(backOff);
                if (!isStopping()) {
                    status.become(status.now().version().isEmpty() ? Phase.STARTING : Phase.RESTARTING);
                    isStoppingWithin(backOff.next());
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException problem) {
            LOG.error("The engine cannot be kept running", problem);
        } finally {
            status.become(Phase.STOPPED);
        }
    }

    private void runOnce(BackOff backOff) throws InterruptedException {
        process = launch();
        while (process.isAlive() && !isStopping()) {
            if (greeting.version().map(this::becomeReady).orElse(false)) {
                process.waitFor();
                backOff.ranSince(status.now().since());
            } else {
                isStoppingWithin(Duration.ofMillis(50));
            }
        }
        if (!isStopping()) {
            LOG.warn("The engine left with status {}; its log is {}", process.exitValue(), log.file());
        }
    }

    private boolean becomeReady(String version) {
        LOG.info("ClickHouse {} answers at {}", version, server.url());
        status.ready(version);
        return true;
    }

    private Process launch() {
        Path configuration = new EngineConfiguration(settings, server).writeInto(folder);
        List<String> options = List.of(
                "--path=" + folder.resolve("data"),
                "--config-file=" + configuration,
                "--http_port=" + server.url().getPort(),
                "--listen_host=127.0.0.1",
                "--log-level=error",
                "--query=" + EngineConfiguration.startQuery());
        try {
            Files.createDirectories(folder.resolve("data"));
            return new ProcessBuilder(program.command(folder, options)).directory(folder.toFile())
                    .redirectErrorStream(true).redirectOutput(log.append()).start();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private boolean isStoppingWithin(Duration atMost) throws InterruptedException {
        return stopping.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Lets the engine end by itself, then ends it. */
    @Override
    public void close() {
        stopping.countDown();
        try {
            if (process != null) {
                process.getOutputStream().close();
                if (!process.waitFor(settings.stopWithin().toMillis(), TimeUnit.MILLISECONDS)) {
                    LOG.warn("The engine does not end by itself and is killed");
                    process.destroyForcibly().waitFor();
                }
            }
            supervisor.join(settings.stopWithin());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
