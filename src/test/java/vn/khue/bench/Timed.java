package vn.khue.bench;

import java.util.stream.IntStream;

/** Times one question many times over and prints the median, the 95th percentile and the longest. */
final class Timed {

    private Timed() {
    }

    static void report(String what, int run, int warmUp, int requests, Runnable question) {
        IntStream.range(0, run == 1 ? warmUp : 0).forEach(i -> question.run());
        long[] times = IntStream.range(0, requests).mapToLong(i -> time(question)).sorted().toArray();
        System.out.printf("%-40s run %d   median %6.1f ms   p95 %6.1f ms   max %6.1f ms%n", what, run,
                at(times, 0.50), at(times, 0.95), at(times, 1.0));
    }

    private static long time(Runnable question) {
        long begin = System.nanoTime();
        question.run();
        return System.nanoTime() - begin;
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))] / 1e6;
    }
}
