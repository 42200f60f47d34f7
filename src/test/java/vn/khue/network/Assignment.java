package vn.khue.network;

import java.util.Arrays;

/**
 * The cheapest way to give each row a column of its own, by shortest augmenting paths with potentials. Whole numbers
 * only, rows and columns in their order: the same costs always give the same answer.
 *
 * <p>Jonker and Volgenant 1987, A shortest augmenting path algorithm for dense and sparse linear assignment problems.
 */
final class Assignment {

    private static final int NOBODY = -1;

    private final long[][] cost;
    private final int columns;
    private final long[] rowPrice;
    private final long[] columnPrice;
    private final int[] rowOf;

    private Assignment(long[][] cost) {
        this.cost = cost;
        columns = cost.length == 0 ? 0 : cost[0].length;
        rowPrice = new long[cost.length];
        columnPrice = new long[columns];
        rowOf = new int[columns];
        Arrays.fill(rowOf, NOBODY);
    }

    /**
     * @param cost of each row in each column; at least as many columns as rows
     * @return the column of each row
     */
    static int[] cheapest(long[][] cost) {
        Assignment assignment = new Assignment(cost);
        for (int row = 0; row < cost.length; row++) {
            assignment.place(row);
        }
        return assignment.columnOf();
    }

    /** What an assignment costs. */
    static long total(long[][] cost, int[] columnOf) {
        long total = 0;
        for (int row = 0; row < columnOf.length; row++) {
            total += cost[row][columnOf[row]];
        }
        return total;
    }

    /** Finds the cheapest chain of moves that ends in a free column, and makes it. */
    private void place(int newcomer) {
        long[] distance = new long[columns];
        int[] cameFrom = new int[columns];
        boolean[] settled = new boolean[columns];
        Arrays.fill(distance, Long.MAX_VALUE);
        int row = newcomer;
        int column = NOBODY;
        long soFar = 0;
        do {
            for (int next = 0; next < columns; next++) {
                long through = soFar + cost[row][next] - rowPrice[row] - columnPrice[next];
                if (!settled[next] && through < distance[next]) {
                    distance[next] = through;
                    cameFrom[next] = column;
                }
            }
            column = nearest(distance, settled);
            settled[column] = true;
            soFar = distance[column];
            row = rowOf[column];
        } while (row != NOBODY);
        price(newcomer, distance, settled, soFar);
        move(newcomer, column, cameFrom);
    }

    private int nearest(long[] distance, boolean[] settled) {
        int nearest = NOBODY;
        for (int column = 0; column < columns; column++) {
            if (!settled[column] && (nearest == NOBODY || distance[column] < distance[nearest])) {
                nearest = column;
            }
        }
        return nearest;
    }

    private void price(int newcomer, long[] distance, boolean[] settled, long length) {
        rowPrice[newcomer] += length;
        for (int column = 0; column < columns; column++) {
            if (settled[column]) {
                long saved = length - distance[column];
                columnPrice[column] -= saved;
                if (rowOf[column] != NOBODY) {
                    rowPrice[rowOf[column]] += saved;
                }
            }
        }
    }

    private void move(int newcomer, int free, int[] cameFrom) {
        int column = free;
        while (cameFrom[column] != NOBODY) {
            rowOf[column] = rowOf[cameFrom[column]];
            column = cameFrom[column];
        }
        rowOf[column] = newcomer;
    }

    private int[] columnOf() {
        int[] columnOf = new int[cost.length];
        for (int column = 0; column < columns; column++) {
            if (rowOf[column] != NOBODY) {
                columnOf[rowOf[column]] = column;
            }
        }
        return columnOf;
    }
}
