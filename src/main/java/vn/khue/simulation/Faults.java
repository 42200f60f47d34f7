package vn.khue.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import vn.khue.catalogue.Column;
import vn.khue.catalogue.Reference;
import vn.khue.catalogue.Type;

/** Who is silent, who is late, and what is wrong with a file; bad schools more often than good ones. */
final class Faults {

    private static final double CARE = 0.3;
    private static final int OUTAGE_FROM_NIGHTS = 7;

    private final Profile.Faults profile;
    private final Order order;
    private final double scale;
    private final String outageUnit;
    private final LocalDate outage;

    Faults(Profile profile, Order order, List<SimulatedSchool> schools) {
        this.profile = profile.faults();
        this.order = order;
        this.scale = order.faults() / this.profile.rate();
        Chance chance = Chance.of(order.seed(), "outage");
        this.outage = order.from().plusDays(chance.below(order.nights()));
        this.outageUnit = schools.get(chance.below(schools.size())).unit();
    }

    boolean isSilent(SimulatedSchool school, LocalDate night) {
        double begins = profile.silent() / profile.spell() * scale * carelessness(school);
        return isOut(school, night) || IntStream.range(0, profile.spell()).anyMatch(before ->
                Chance.of(order.seed(), "silent", school.code(), night.minusDays(before)).happens(begins));
    }

    /** In a longer simulation one unit is cut off for one night. */
    private boolean isOut(SimulatedSchool school, LocalDate night) {
        return order.nights() >= OUTAGE_FROM_NIGHTS && scale > 0 && night.equals(outage)
                && school.unit().equals(outageUnit);
    }

    boolean isLate(SimulatedSchool school, Due due) {
        return Chance.of(order.seed(), "late", school.code(), due.fileName())
                .happens(profile.late() * scale * carelessness(school));
    }

    /** What is wrong with a file, if anything. */
    Optional<Fault> of(SimulatedSchool school, Due due) {
        Chance chance = Chance.of(order.seed(), "fault", school.code(), due.fileName());
        return chance.happens(order.faults()) ? Optional.of(cause(chance.uniform())) : Optional.empty();
    }

    private static double carelessness(SimulatedSchool school) {
        return StrictMath.exp(-CARE * school.quality());
    }

    private Fault cause(double position) {
        double sum = 0;
        for (Map.Entry<Fault, Double> cause : profile.causes().entrySet()) {
            sum += cause.getValue();
            if (position < sum) {
                return cause.getKey();
            }
        }
        return Fault.RENAMED_COLUMN;
    }

    /** The file with its fault; one that cannot have it has a renamed column in its place. */
    Sheet spoiled(Sheet sheet, Fault fault) {
        return switch (fault) {
            case RENAMED_COLUMN -> renamed(sheet);
            case PART_ABOVE_WHOLE -> turned(sheet);
            case UNKNOWN_VALUE -> changed(sheet, column -> column.type() == Type.ENUM, true,
                    value -> profile.unknownValue());
            case DECIMAL_COMMA -> changed(sheet, column -> column.type() == Type.INT, true, value -> value + ",5");
            case LOST_ZEROS -> changed(sheet, column -> column.ref().filter(Reference.SCHOOL::equals).isPresent(), false,
                    value -> value.replaceFirst("^0+", ""));
            case HEADER_ONLY -> sheet.withRows(List.of());
            case OLD_ENCODING -> sheet;
            case THOUSANDS -> changed(sheet, column -> column.type() == Type.MONEY, false,
                    value -> String.valueOf(Long.parseLong(value) / 1000));
        };
    }

    private Sheet renamed(Sheet sheet) {
        List<String> header = new ArrayList<>(sheet.header());
        header.set(place(sheet, column -> column.required() && column.defaultValue().isEmpty()
                && column.type().isNumber()).orElse(header.size() - 1), profile.renamedColumn());
        return sheet.withHeader(header);
    }

    /** A part and its whole under each other's header; a part of all is one more than all. */
    private Sheet turned(Sheet sheet) {
        OptionalInt part = place(sheet, column -> column.partOf().isPresent() && column.required());
        if (part.isEmpty()) {
            return renamed(sheet);
        }
        String wholeId = sheet.columns().get(part.getAsInt()).partOf().orElseThrow();
        int whole = place(sheet, column -> column.id().equals(wholeId)).orElseThrow();
        return sheet.withRows(sheet.rows().stream().map(row -> {
            List<String> turned = new ArrayList<>(row);
            boolean same = row.get(whole).equals(row.get(part.getAsInt()));
            turned.set(part.getAsInt(), same ? row.get(whole) + "1" : row.get(whole));
            turned.set(whole, row.get(part.getAsInt()));
            return List.copyOf(turned);
        }).toList());
    }

    private Sheet changed(Sheet sheet, Predicate<Column> which, boolean first, UnaryOperator<String> how) {
        OptionalInt column = place(sheet, which);
        if (column.isEmpty()) {
            return renamed(sheet);
        }
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : sheet.rows()) {
            List<String> changed = new ArrayList<>(row);
            if (!(first && !rows.isEmpty()) && !row.get(column.getAsInt()).isEmpty()) {
                changed.set(column.getAsInt(), how.apply(row.get(column.getAsInt())));
            }
            rows.add(List.copyOf(changed));
        }
        return sheet.withRows(rows);
    }

    private static OptionalInt place(Sheet sheet, Predicate<Column> which) {
        return IntStream.range(0, sheet.columns().size()).filter(at -> which.test(sheet.columns().get(at))).findFirst();
    }
}
