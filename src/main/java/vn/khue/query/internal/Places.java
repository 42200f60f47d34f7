package vn.khue.query.internal;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import vn.khue.shared.Tree;
import vn.khue.warehouse.Warehouse;

/** Where schools stand, and which are meant by codes: for one round, which looks up nothing twice. */
final class Places {

    private final Chronicles chronicles;
    private final Warehouse warehouse;
    private final Map<List<Object>, Standing> standings = new HashMap<>();
    private final Map<List<Object>, BitSet> openedOrClosed = new HashMap<>();
    private final Map<List<Object>, Map<Integer, Name>> names = new HashMap<>();

    /** What a school was called. */
    record Name(String code, String name) {

        static final Name NONE = new Name("", "");
    }

    Places(Chronicles chronicles, Warehouse warehouse) {
        this.chronicles = chronicles;
        this.warehouse = warehouse;
    }

    /** The schools that the question may count, each under its unit. */
    Standing of(Question question) {
        return on(question, question.placedOn());
    }

    /** The same on another day's boundaries, as far as they are of the same tree. */
    Standing on(Question question, LocalDate day) {
        Set<Integer> entities = question.schools().isEmpty() ? Set.of()
                : entities(question.edition(), question.schools());
        IntPredicate schools = question.schools().isEmpty() ? school -> true : entities::contains;
        List<Object> key = List.of(question.edition().number(), question.tree(), day, question.places(),
                question.schools());
        Standing known = standings.get(key);
        if (known == null) {
            known = whole(question.edition(), question.tree(), day).among(
                    place -> question.places().isEmpty() || question.places().contains(place), schools);
            standings.put(key, known);
        }
        return known;
    }

    /** A flat attribute on the figure's own day. */
    Standing attribute(Question question, Tree tree) {
        return whole(question.edition(), tree, question.day());
    }

    /** The schools at work on the figure's own day, by their levels. */
    Standing working(Question question) {
        List<Object> key = List.of(question.edition().number(), "working", question.day());
        return standings.computeIfAbsent(key, any -> chronicles.upTo(question.edition()).working()
                .on(Tree.LEVEL, question.day(), question.edition().number()));
    }

    /** The newest day that the department's files of a dataset speak of. */
    Optional<LocalDate> delivered(Question question, String dataset) {
        return chronicles.upTo(question.edition()).delivered().upTo(dataset, question.edition().number());
    }

    /** The schools at work on one of two days and not on the other, as a publication says. */
    BitSet openedOrClosed(Edition edition, LocalDate one, LocalDate other) {
        return openedOrClosed.computeIfAbsent(List.of(edition.number(), one, other), any -> {
            BitSet schools = new BitSet();
            warehouse.dsl().resultQuery("""
                    SELECT entity FROM school WHERE %s GROUP BY entity
                    HAVING sum(if(%s, sign, 0)) != sum(if(%s, sign, 0))""".formatted(
                    edition.snapshot().visible(), atWork(one), atWork(other)))
                    .fetch("entity", Integer.class).forEach(schools::set);
            return schools;
        });
    }

    private static String atWork(LocalDate day) {
        return "greatest(valid_from, opened) <= toDate32('%1$s') AND toDate32('%1$s') < least(valid_to, closed)"
                .formatted(day);
    }

    private Standing whole(Edition edition, Tree tree, LocalDate day) {
        List<Object> key = List.of(edition.number(), tree, day);
        Standing known = standings.get(key);
        if (known == null) {
            known = chronicles.upTo(edition).locations().on(tree, day, edition.number());
            standings.put(key, known);
        }
        return known;
    }

    private Set<Integer> entities(Edition edition, Set<String> codes) {
        Chronicle chronicle = chronicles.upTo(edition);
        return codes.stream().flatMap(code -> chronicle.school(code, edition.number()).stream())
                .collect(Collectors.toSet());
    }

    /** Schools as they were called on the figure's day, by their numbers. */
    Map<Integer, Name> names(Question question) {
        return names.computeIfAbsent(List.of(question.edition().number(), question.day()), any -> warehouse.dsl()
                .resultQuery("""
                        SELECT entity, code, name FROM school
                        WHERE valid_from <= toDate32('%1$s') AND toDate32('%1$s') < valid_to AND %2$s
                        GROUP BY entity, code, name HAVING sum(sign) > 0"""
                        .formatted(question.day(), question.edition().snapshot().visible()))
                .fetchMap(row -> row.get("entity", Integer.class),
                        row -> new Name(row.get("code", String.class), row.get("name", String.class))));
    }
}
