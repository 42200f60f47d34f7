package vn.khue.backup;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import vn.khue.backup.internal.Inventory;
import vn.khue.backup.internal.Restoring;
import vn.khue.shared.BadRequest;
import vn.khue.store.HomeInUse;
import vn.khue.store.StoreSettings;
import vn.khue.warehouse.WarehouseSettings;
import vn.khue.warehouse.engine.EngineSettings;
import vn.khue.warehouse.engine.EngineUnavailable;

/**
 * Main class behind {@code ops/restore}: fills an empty home from a backup, with the settings of the application and
 * without the application. Ends with 0 when everything is back and was found to be as it was, otherwise with 1 and one
 * sentence.
 */
public final class RestoreCommand {

    private static final List<Locale> LANGUAGES = List.of(Locale.of("vi"), Locale.ENGLISH);

    private final PrintStream out;
    private final PrintStream err;

    /** @param out hears of each step; {@code err} why it went no further */
    RestoreCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** @param arguments folder of the backup, folder of the home */
    public static void main(String[] arguments) {
        RestoreCommand command = new RestoreCommand(new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8));
        System.exit(command.run(path(arguments[0]), path(arguments[1])));
    }

    private static Path path(String argument) {
        return Path.of(argument).toAbsolutePath().normalize();
    }

    int run(Path backup, Path home) {
        StandardEnvironment environment = new StandardEnvironment();
        ConfigurationPropertySources.attach(environment);
        Binder binder = Binder.get(environment);
        Restoring.Settings settings = new Restoring.Settings(
                binder.bindOrCreate("khue.database", StoreSettings.class),
                binder.bindOrCreate("khue.clickhouse", WarehouseSettings.class),
                binder.bindOrCreate("khue.engine", EngineSettings.class));
        try {
            Inventory restored = new Restoring(backup, home, settings,
                    step -> out.println(say("restore.step." + step.name().toLowerCase(Locale.ROOT), Map.of()))).run();
            out.println(say("restore.done", Map.of("publication", restored.publication(), "home", home)));
            return 0;
        } catch (BadRequest refused) {
            return failed(refused.code(), refused.arguments());
        } catch (HomeInUse | EngineUnavailable known) {
            return failed("restore.failed", Map.of("reason", known.getMessage()));
        } catch (Exception unexpected) {
            unexpected.printStackTrace(err);
            return failed("restore.failed", Map.of("reason", String.valueOf(unexpected.getMessage())));
        }
    }

    private int failed(String code, Map<String, Object> arguments) {
        err.println(say(code, arguments));
        return 1;
    }

    private static String say(String code, Map<String, Object> arguments) {
        return LANGUAGES.stream().map(language -> text(code, arguments, language)).collect(Collectors.joining(" · "));
    }

    private static String text(String code, Map<String, Object> arguments, Locale language) {
        ResourceBundle texts = ResourceBundle.getBundle("texts.backup", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String text = texts.getString(code);
        for (Map.Entry<String, Object> argument : arguments.entrySet()) {
            text = text.replace("{" + argument.getKey() + "}", String.valueOf(argument.getValue()));
        }
        return text;
    }
}
