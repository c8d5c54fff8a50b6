package social.kith.content.media.picture;

import java.awt.image.BufferedImage;

/** A picture in sRGB: alpha, red, green and blue of each pixel in one number. */
record Pixels(int width, int height, int[] argb) {
    boolean isOpaque() {
        for (int pixel : argb) if (pixel >>> 24 != 255) return false;
        return true;
    }

    Pixels within(int largestSide) {
        if (Math.max(width, height) <= largestSide) return this;
        return new AreaAverage(width, height, largestSide).of((y, rgba) -> {
            for (int x = 0; x < width; x++) {
                int pixel = argb[y * width + x];
                rgba[x * 4] = pixel >> 16 & 0xff;
                rgba[x * 4 + 1] = pixel >> 8 & 0xff;
                rgba[x * 4 + 2] = pixel & 0xff;
                rgba[x * 4 + 3] = pixel >>> 24;
            }
        });
    }

    /** Upright, by what EXIF says of how it lies (TIFF 6.0): 2 to 4 mirror or turn it half, 5 to 8 swap its sides. */
    Pixels turned(int orientation) {
        if (orientation == Exif.UPRIGHT) return this;
        boolean swapped = orientation >= 5;
        int newWidth = swapped ? height : width;
        int newHeight = swapped ? width : height;
        int[] turned = new int[argb.length];
        for (int y = 0; y < newHeight; y++)
            for (int x = 0; x < newWidth; x++) turned[y * newWidth + x] = argb[from(orientation, x, y)];
        return new Pixels(newWidth, newHeight, turned);
    }

    private int from(int orientation, int x, int y) {
        int right = width - 1;
        int bottom = height - 1;
        return switch (orientation) {
            case 2 -> at(right - x, y);
            case 3 -> at(right - x, bottom - y);
            case 4 -> at(x, bottom - y);
            case 5 -> at(y, x);
            case 6 -> at(y, bottom - x);
            case 7 -> at(right - y, bottom - x);
            default -> at(right - y, x);
        };
    }

    private int at(int x, int y) {
        return y * width + x;
    }

    BufferedImage image(int type) {
        var image = new BufferedImage(width, height, type);
        image.setRGB(0, 0, width, height, argb, 0, width);
        return image;
    }
}
