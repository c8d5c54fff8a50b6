package social.kith.content.media.picture;

import java.util.Arrays;

/**
 * Makes a picture smaller, or leaves its size as it is: each new pixel is the average of the area that it stands for,
 * and what is transparent counts as little as it shows. Reads one row after the other, so that only the decoded picture
 * and the small one are in memory.
 */
final class AreaAverage {
    private static final int BANDS = 4;

    private final int width;
    private final int height;
    private final int newWidth;
    private final int newHeight;
    private final float[] across;
    private final float[] sum;
    private final int[] result;

    /** Gives the rows of a picture, from the top: red, green, blue and alpha of each pixel, 0 to 255. */
    interface Rows {
        void read(int y, int[] rgba);
    }

    AreaAverage(int width, int height, int largestSide) {
        this.width = width;
        this.height = height;
        double scale = Math.min(1, (double) largestSide / Math.max(width, height));
        this.newWidth = Math.max(1, (int) Math.round(width * scale));
        this.newHeight = Math.max(1, (int) Math.round(height * scale));
        this.across = new float[newWidth * BANDS];
        this.sum = new float[newWidth * BANDS];
        this.result = new int[newWidth * newHeight];
    }

    Pixels of(Rows rows) {
        int[] rgba = new int[width * BANDS];
        int newRow = 0;
        for (int y = 0; y < height; y++) {
            rows.read(y, rgba);
            shrink(rgba);
            double top = (double) y * newHeight / height;
            double bottom = (double) (y + 1) * newHeight / height;
            // As far as the row lies in the next new one, which begins with it.
            double beyond = bottom - (newRow + 1);
            add((float) (Math.min(bottom, newRow + 1) - top));
            if (beyond > -1e-9 && newRow < newHeight) {
                finish(newRow++);
                if (beyond > 1e-9) add((float) beyond);
            }
        }
        return new Pixels(newWidth, newHeight, result);
    }

    /** One row, alpha multiplied in, as wide as the new ones. */
    private void shrink(int[] rgba) {
        Arrays.fill(across, 0);
        double step = (double) newWidth / width;
        int to = 0;
        for (int x = 0; x < width; x++) {
            double right = (x + 1) * step;
            double beyond = right - (to + 1);
            float part = (float) (beyond > 0 ? step - beyond : step);
            weigh(rgba, x, to, part);
            if (beyond > -1e-9) {
                to++;
                if (beyond > 1e-9 && to < newWidth) weigh(rgba, x, to, (float) beyond);
            }
        }
    }

    private void weigh(int[] rgba, int x, int to, float part) {
        int from = x * BANDS;
        int at = to * BANDS;
        int alpha = rgba[from + 3];
        float weight = alpha == 255 ? part : part * alpha / 255;
        across[at] += rgba[from] * weight;
        across[at + 1] += rgba[from + 1] * weight;
        across[at + 2] += rgba[from + 2] * weight;
        across[at + 3] += alpha * part;
    }

    private void add(float part) {
        for (int i = 0; i < sum.length; i++) sum[i] += across[i] * part;
    }

    private void finish(int row) {
        for (int x = 0; x < newWidth; x++) {
            int at = x * BANDS;
            float alpha = sum[at + 3];
            float undo = alpha == 0 ? 0 : 255 / alpha;
            result[row * newWidth + x] = whole(alpha) << 24
                    | whole(sum[at] * undo) << 16
                    | whole(sum[at + 1] * undo) << 8
                    | whole(sum[at + 2] * undo);
        }
        Arrays.fill(sum, 0);
    }

    private static int whole(float value) {
        return Math.clamp(Math.round(value), 0, 255);
    }
}
