package social.kith.benchmarks;

import java.util.Arrays;
import java.util.Random;

/** Draws numbers from 0 up, small ones more often: of those whom many follow there are few. */
final class Zipf {
    private final double[] sums;

    /** @param exponent 0: all alike; 1: the first twice as often as the second */
    Zipf(int count, double exponent) {
        sums = new double[count];
        double sum = 0;
        for (int n = 0; n < count; n++) sums[n] = sum += Math.pow(n + 1, -exponent);
    }

    int draw(Random random) {
        int found = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
        return found < 0 ? -found - 1 : found;
    }
}
