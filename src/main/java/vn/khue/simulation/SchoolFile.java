package vn.khue.simulation;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.khue.catalogue.Column;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Reference;
import vn.khue.catalogue.Type;
import vn.khue.simulation.Profile.Dataset;
import vn.khue.simulation.Profile.Quantity;

/** Draws what a school has to say in a file: the columns are the contract's, the values the profile's. */
final class SchoolFile {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final double SKILL = 0.5;
    private static final double OWN_WAY = 0.3;
    private static final double FROM_NIGHT_TO_NIGHT = 0.05;
    private static final double YEAR = 300;
    private static final double BEGINNING = 0.05;

    private final Profile profile;
    private final long seed;

    SchoolFile(Profile profile, long seed) {
        this.profile = profile;
        this.seed = seed;
    }

    /** Empty when a school of its level has nothing to say here. */
    Optional<Sheet> of(SimulatedSchool school, Due due) {
        Dataset dataset = profile.dataset(due.contract().id()).orElseThrow();
        Column each = due.contract().column(dataset.each());
        List<List<String>> rows = parts(school, dataset).filter(part -> each.values().containsKey(dataset.called(part)))
                .map(part -> new Row(school, due, dataset, part).texts()).toList();
        return rows.isEmpty() ? Optional.empty()
                : Optional.of(new Sheet(title(school, due.night()), due.contract().columns(),
                        header(due.contract(), school.system().spelling()), rows));
    }

    private String title(SimulatedSchool school, LocalDate night) {
        return profile.title().formatted(school.name(), DAY.format(night));
    }

    private Stream<String> parts(SimulatedSchool school, Dataset dataset) {
        return dataset.parts().stream().flatMap(part -> part.equals(Dataset.OWN) ? school.level().parts().stream()
                : Stream.of(part).filter(other -> profile.parts().get(other).belongsTo(school.level().level())));
    }

    /** The contract's own name of each column, or another that it knows. */
    static List<String> header(Contract contract, int spelling) {
        return contract.columns().stream().map(column -> spelling == 0 || column.aliases().isEmpty() ? column.vi()
                : column.aliases().get(Math.min(spelling, column.aliases().size()) - 1)).toList();
    }

    /** A value of an enumeration as some program writes it. */
    static String spelled(Column column, String value, int spelling) {
        List<String> spellings = column.values().getOrDefault(value, List.of());
        return spellings.isEmpty() ? value : spellings.get(Math.min(spelling, spellings.size() - 1));
    }

    /** One part of one school in one night; values are drawn when they are asked for, since they lean on each other. */
    private final class Row {

        private final SimulatedSchool school;
        private final Due due;
        private final Dataset dataset;
        private final String part;
        private final boolean own;
        private final Map<String, Optional<Object>> drawn = new HashMap<>();

        Row(SimulatedSchool school, Due due, Dataset dataset, String part) {
            this.school = school;
            this.due = due;
            this.dataset = dataset;
            this.part = part;
            this.own = school.level().parts().contains(part);
        }

        List<String> texts() {
            return due.contract().columns().stream().map(this::text).toList();
        }

        private String text(Column column) {
            if (column.ref().filter(Reference.SCHOOL::equals).isPresent()) {
                return school.code();
            }
            if (column.id().equals(dataset.each())) {
                return spelled(column, dataset.called(part), school.system().spelling());
            }
            return value(column.id()).map(value -> text(column, value)).orElse("");
        }

        private String text(Column column, Object value) {
            return switch (value) {
                case Boolean yes -> yes ? profile.affirmed() : profile.denied();
                case LocalDate day -> DAY.format(day);
                default -> column.type() == Type.ENUM ? spelled(column, value.toString(), school.system().spelling())
                        : value.toString();
            };
        }

        private Optional<Object> value(String column) {
            Optional<Object> known = drawn.get(column);
            if (known == null) {
                Quantity quantity = dataset.columns().get(column);
                known = quantity == null || !applies(quantity) ? Optional.empty() : draw(column, quantity);
                drawn.put(column, known);
            }
            return known;
        }

        private boolean applies(Quantity quantity) {
            boolean here = quantity.only() == null || quantity.only().equals(part)
                    || quantity.only().equals(Dataset.OWN) && own;
            return here && (quantity.when() == null || value(quantity.when()).filter(Boolean.TRUE::equals).isPresent());
        }

        private Optional<Object> draw(String column, Quantity quantity) {
            if (quantity.size() != null) {
                return Optional.of(Math.round(size(quantity) * (quantity.times() == null ? 1 : quantity.times())));
            }
            if (quantity.of() != null) {
                return value(quantity.of()).map(whole -> of((Long) whole, column, quantity));
            }
            if (quantity.chance() != null) {
                return Optional.of(chance(column).happens(atSchool(quantity.chance(), 0)));
            }
            if (quantity.daysBefore() != null) {
                return Optional.of(due.night().minusDays(quantity.daysBefore()));
            }
            List<String> words = Optional.ofNullable(quantity.words()).orElseThrow();
            return Optional.of(words.get(chance(column).below(words.size())));
        }

        private int size(Quantity quantity) {
            return own ? school.ownSize(Optional.ofNullable(quantity.size()).orElseThrow(), part)
                    : school.sizeOf(profile.parts().get(part));
        }

        private Long of(long whole, String column, Quantity quantity) {
            if (quantity.rates() != null) {
                return whole * quantity.rates().getOrDefault(part, 1L);
            }
            Chance chance = chance(column);
            double way = OWN_WAY * chance.normal();
            double tonight = quantity.grows() ? 0 : FROM_NIGHT_TO_NIGHT
                    * Chance.of(seed, school.code(), due.contract().id(), part, column, due.night()).normal();
            double share = atSchool(Optional.ofNullable(quantity.share()).orElseThrow(), way + tonight)
                    * (quantity.grows() ? progress() : 1);
            return Math.min(whole, Math.max(quantity.least(), Math.round(whole * share)));
        }

        /** From a small beginning in September to the whole by the next summer. */
        private double progress() {
            LocalDate night = due.night();
            LocalDate start = LocalDate.of(night.getYear(), Month.SEPTEMBER, 1);
            long days = ChronoUnit.DAYS.between(start.isAfter(night) ? start.minusYears(1) : start, night);
            return Math.clamp(days / YEAR, BEGINNING, 1);
        }

        /** A share as this school reaches it: shifted on the logistic scale, so that it stays between 0 and 1. */
        private double atSchool(double share, double shift) {
            double odds = StrictMath.log(share / (1 - share)) + SKILL * school.quality() + shift;
            return 1 / (1 + StrictMath.exp(-odds));
        }

        private Chance chance(String column) {
            return Chance.of(seed, school.code(), due.contract().id(), part, column);
        }
    }
}
