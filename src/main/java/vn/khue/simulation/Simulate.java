package vn.khue.simulation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.khue.catalogue.Catalogue;
import vn.khue.network.Units;

/**
 * Main class behind {@code ops/simulate}. Ends with 0, or with 64 and one sentence when the order makes no sense, or
 * with 1 when the files cannot be written.
 */
public final class Simulate {

    private static final List<Locale> LANGUAGES = List.of(Locale.of("vi"), Locale.ENGLISH);
    private static final Set<String> VALUED =
            Set.of("--schools", "--nights", "--faults", "--seed", "--from", "--province", "--to");
    private static final String ALL = "--all";
    private static final int MOST_SCHOOLS = 100_000;
    private static final int MOST_NIGHTS = 3_660;
    private static final double MOST_FAULTS = 0.5;
    private static final int WRONG = 64;

    private final PrintStream out;
    private final PrintStream err;
    private final Profile profile = Profile.bundled();

    Simulate(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** @param arguments as {@code ops/simulate --help} says */
    public static void main(String[] arguments) {
        System.exit(new Simulate(new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8)).run(arguments));
    }

    int run(String... arguments) {
        try {
            Order order = order(arguments);
            Instant begun = Instant.now();
            Simulation.Written written = new Simulation(profile, Catalogue.bundled(), Units.bundled(), order).write();
            out.println(say("done", order.schools(), order.nights(), written.files(), order.to(),
                    Duration.between(begun, Instant.now()).toMillis() / 1000.0));
            out.println(say("faults", written.late(), written.defective(), written.silent()));
            return 0;
        } catch (Refused refused) {
            err.println(say(refused.code(), refused.value()));
            return WRONG;
        } catch (IOException failure) {
            err.println(say("unwritable", failure.getMessage()));
            return 1;
        }
    }

    private Order order(String... arguments) {
        Map<String, String> given = given(arguments);
        int schools = (int) whole(given, "--schools", null, 1, MOST_SCHOOLS);
        int nights = (int) whole(given, "--nights", null, 1, MOST_NIGHTS);
        LocalDate last = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).minusDays(1);
        return new Order(schools, nights, share(given), whole(given, "--seed", "1", Long.MIN_VALUE, Long.MAX_VALUE),
                day(given.getOrDefault("--from", last.minusDays(nights - 1L).toString())), given.containsKey(ALL),
                given.getOrDefault("--province", profile.province()), folder(given.getOrDefault("--to", "simulated")));
    }

    private static Map<String, String> given(String... arguments) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals(ALL)) {
                given.put(ALL, "");
            } else if (VALUED.contains(arguments[i]) && i + 1 < arguments.length) {
                given.put(arguments[i], arguments[++i]);
            } else {
                throw new Refused(VALUED.contains(arguments[i]) ? "value-missing" : "unknown", arguments[i]);
            }
        }
        return given;
    }

    private static long whole(Map<String, String> given, String name, @Nullable String otherwise,
            long least, long most) {
        String text = given.getOrDefault(name, otherwise);
        if (text == null) {
            throw new Refused("needed", name);
        }
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException unreadable) {
            // said below
        }
        throw new Refused("number", name + " " + text);
    }

    private double share(Map<String, String> given) {
        String text = given.getOrDefault("--faults", String.valueOf(profile.faults().rate()));
        try {
            double share = Double.parseDouble(text);
            if (share >= 0 && share <= MOST_FAULTS) {
                return share;
            }
        } catch (NumberFormatException unreadable) {
            // said below
        }
        throw new Refused("number", "--faults " + text);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw new Refused("day", text);
        }
    }

    private static Path folder(String text) {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException unusable) {
            throw new Refused("unwritable", text);
        }
    }

    private static String say(String code, Object... values) {
        return LANGUAGES.stream().map(language -> new MessageFormat(
                        ResourceBundle.getBundle("texts.simulation", language, ResourceBundle.Control
                                .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                                .getString("simulation." + code), language).format(values))
                .collect(Collectors.joining(" · "));
    }
}
