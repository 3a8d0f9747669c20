package io.sharelift.report.page;

import java.util.List;

/** How wide the parts of a bar are. */
public final class Widths {

    /** So much of the whole has a part at least, if there is anything in it: 4 of 100,000 show. */
    private static final double LEAST = 0.006;

    private Widths() {}

    /** A width for each part; they come to the whole, or to nothing if there is nothing. */
    public static double[] of(Block.Bar bar, double whole) {
        List<Block.Part> parts = bar.parts();
        double[] widths = new double[parts.size()];
        long sum = bar.sum();
        if (sum == 0) {
            return widths;
        }
        double all = 0;
        for (int i = 0; i < widths.length; i++) {
            long count = parts.get(i).count();
            widths[i] = count == 0 ? 0 : Math.max(LEAST, (double) count / sum);
            all += widths[i];
        }
        for (int i = 0; i < widths.length; i++) {
            widths[i] *= whole / all;
        }
        return widths;
    }
}
