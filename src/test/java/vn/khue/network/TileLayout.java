package vn.khue.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import vn.khue.network.TileMap.Cell;

/**
 * Lays units out on a grid of equal tiles: the nearest tiles by assignment, then swaps that bring neighbours together.
 *
 * <p>Eppstein, van Kreveld, Speckmann and Staals 2015, Improved grid map layout by point set matching.
 */
final class TileLayout {

    private static final double COST_STEPS = 1e6;
    private static final double APART = 0.5;
    private static final double LEAST_GAIN = 1e-9;
    private static final int NOBODY = -1;

    private final List<Place> places;
    private final int columns;
    private final int rows;
    private final boolean[][] neighbours;
    private final int[] cellOf;
    private final int[] placeIn;

    /**
     * A unit and where it lies, in tiles.
     *
     * @param x west to east
     * @param y north to south
     */
    record Place(String code, double x, double y) {

        double squareTo(Place other) {
            return (x - other.x) * (x - other.x) + (y - other.y) * (y - other.y);
        }
    }

    private TileLayout(List<Place> places, int columns, int rows, boolean[][] neighbours) {
        this.places = places;
        this.columns = columns;
        this.rows = rows;
        this.neighbours = neighbours;
        cellOf = Assignment.cheapest(costs());
        placeIn = new int[columns * rows];
        Arrays.fill(placeIn, NOBODY);
        for (int place = 0; place < cellOf.length; place++) {
            placeIn[cellOf[place]] = place;
        }
    }

    /** Lays out units whose centres are known. */
    static TileLayout of(List<Unit> units) {
        double latitude = units.stream().mapToDouble(Unit::latitude).average().orElseThrow();
        double narrowing = StrictMath.cos(StrictMath.toRadians(latitude));
        List<Place> onEarth = units.stream().map(unit -> new Place(unit.id().code(), unit.longitude() * narrowing,
                -unit.latitude())).sorted(Comparator.comparing(Place::code)).toList();
        double shape = Math.clamp(deviation(onEarth, Place::x) / deviation(onEarth, Place::y), 0.5, 2);
        int columns = (int) Math.round(StrictMath.sqrt(units.size() * shape));
        int rows = (units.size() + columns - 1) / columns;
        TileLayout layout = new TileLayout(stretched(onEarth, columns, rows), columns, rows, gabriel(onEarth));
        layout.swap();
        return layout;
    }

    /** The cheapest layout of places that are given in tiles, without swaps. */
    static TileLayout nearest(List<Place> places, int columns, int rows) {
        List<Place> sorted = places.stream().sorted(Comparator.comparing(Place::code)).toList();
        return new TileLayout(sorted, columns, rows, new boolean[sorted.size()][sorted.size()]);
    }

    /** Mean and spread become those of the grid. */
    private static List<Place> stretched(List<Place> places, int columns, int rows) {
        ToDoubleFunction<Double> x = stretch(places, Place::x, columns);
        ToDoubleFunction<Double> y = stretch(places, Place::y, rows);
        return places.stream().map(place -> new Place(place.code(), x.applyAsDouble(place.x()),
                y.applyAsDouble(place.y()))).toList();
    }

    private static ToDoubleFunction<Double> stretch(List<Place> places, ToDoubleFunction<Place> axis, int tiles) {
        double mean = places.stream().mapToDouble(axis).average().orElseThrow();
        double ofGrid = StrictMath.sqrt((tiles * tiles - 1) / 12.0);
        double scale = ofGrid / deviation(places, axis);
        return value -> (value - mean) * scale + (tiles - 1) / 2.0;
    }

    private static double deviation(List<Place> places, ToDoubleFunction<Place> axis) {
        double mean = places.stream().mapToDouble(axis).average().orElseThrow();
        return StrictMath.sqrt(places.stream().mapToDouble(place -> {
            double off = axis.applyAsDouble(place) - mean;
            return off * off;
        }).average().orElseThrow());
    }

    /** Two places are neighbours when no third lies in the circle between them. */
    private static boolean[][] gabriel(List<Place> places) {
        int n = places.size();
        boolean[][] neighbours = new boolean[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = a + 1; b < n; b++) {
                Place one = places.get(a);
                Place other = places.get(b);
                double across = one.squareTo(other);
                boolean free = places.stream().filter(third -> third != one && third != other)
                        .noneMatch(third -> third.squareTo(one) + third.squareTo(other) < across);
                neighbours[a][b] = free;
                neighbours[b][a] = free;
            }
        }
        return neighbours;
    }

    private long[][] costs() {
        long[][] costs = new long[places.size()][columns * rows];
        for (int place = 0; place < costs.length; place++) {
            for (int cell = 0; cell < costs[place].length; cell++) {
                costs[place][cell] = Math.round(COST_STEPS * square(place, cell));
            }
        }
        return costs;
    }

    private double square(int place, int cell) {
        double x = places.get(place).x() - cell % columns;
        double y = places.get(place).y() - cell / columns;
        return x * x + y * y;
    }

    /** Exchanges tiles, or moves into a spare one, as long as that helps. */
    private void swap() {
        boolean better = true;
        while (better) {
            better = false;
            for (int one = 0; one < placeIn.length; one++) {
                for (int other = one + 1; other < placeIn.length; other++) {
                    better |= swapIfBetter(one, other);
                }
            }
        }
    }

    private boolean swapIfBetter(int one, int other) {
        if (placeIn[one] == NOBODY && placeIn[other] == NOBODY) {
            return false;
        }
        double before = objectiveOf(placeIn[one], placeIn[other]);
        exchange(one, other);
        if (objectiveOf(placeIn[one], placeIn[other]) < before - LEAST_GAIN) {
            return true;
        }
        exchange(one, other);
        return false;
    }

    private void exchange(int one, int other) {
        int moved = placeIn[one];
        placeIn[one] = placeIn[other];
        placeIn[other] = moved;
        for (int cell : new int[] {one, other}) {
            if (placeIn[cell] != NOBODY) {
                cellOf[placeIn[cell]] = cell;
            }
        }
    }

    /** The part of the objective that two places have a hand in; the pair itself never changes by a swap. */
    private double objectiveOf(int one, int other) {
        return objectiveOf(one) + objectiveOf(other);
    }

    private double objectiveOf(int place) {
        if (place == NOBODY) {
            return 0;
        }
        double sum = square(place, cellOf[place]);
        for (int other = 0; other < cellOf.length; other++) {
            if (neighbours[place][other] && !touching(place, other)) {
                sum += APART;
            }
        }
        return sum;
    }

    private boolean touching(int one, int other) {
        int across = Math.abs(cellOf[one] % columns - cellOf[other] % columns);
        int down = Math.abs(cellOf[one] / columns - cellOf[other] / columns);
        return across <= 1 && down <= 1;
    }

    long cost() {
        return Assignment.total(costs(), cellOf);
    }

    /** Sum of squared distances in tiles, and half a tile for each pair of neighbours that do not touch. */
    double objective() {
        double sum = 0;
        for (int place = 0; place < cellOf.length; place++) {
            sum += square(place, cellOf[place]);
        }
        return sum + APART * (pairs(false) - pairs(true));
    }

    /** How far a unit stands from where it lies, in tiles, on average. */
    double meanShift() {
        double sum = 0;
        for (int place = 0; place < cellOf.length; place++) {
            sum += Math.sqrt(square(place, cellOf[place]));
        }
        return sum / cellOf.length;
    }

    /** How many pairs of neighbours touch, in percent. */
    double neighboursKept() {
        return 100.0 * pairs(true) / pairs(false);
    }

    private int pairs(boolean touchingOnly) {
        int pairs = 0;
        for (int one = 0; one < cellOf.length; one++) {
            for (int other = one + 1; other < cellOf.length; other++) {
                if (neighbours[one][other] && (!touchingOnly || touching(one, other))) {
                    pairs++;
                }
            }
        }
        return pairs;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    Map<String, Cell> cells() {
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (int place = 0; place < cellOf.length; place++) {
            cells.put(places.get(place).code(), new Cell(cellOf[place] % columns, cellOf[place] / columns));
        }
        return cells;
    }

    /** Codes row by row; {@code spare} where nobody stands. */
    List<List<String>> grid(String spare) {
        List<List<String>> grid = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<String> line = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                int place = placeIn[row * columns + column];
                line.add(place == NOBODY ? spare : places.get(place).code());
            }
            grid.add(line);
        }
        return grid;
    }
}
