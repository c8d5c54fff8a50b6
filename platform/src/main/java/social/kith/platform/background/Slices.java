package social.kith.platform.background;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Work that is too much for one transaction: a slice of each piece in turn, so that a large one, or one that fails, keeps
 * no other waiting.
 */
public final class Slices {
    private Slices() {}

    /**
     * Goes on until nothing is left, or nothing but what fails, or this thread is interrupted.
     *
     * @param unfinished some of the pieces that are not done
     * @param slice does another part of a piece, in a transaction of its own
     * @param failed is told of a slice that threw; whoever looks again later tries it again
     */
    public static <T> void workOff(
            Supplier<? extends List<T>> unfinished, Consumer<T> slice, BiConsumer<T, RuntimeException> failed) {
        boolean goesOn = true;
        while (goesOn && !Thread.currentThread().isInterrupted()) {
            goesOn = false;
            for (T piece : unfinished.get())
                try {
                    slice.accept(piece);
                    goesOn = true;
                } catch (RuntimeException thrown) {
                    failed.accept(piece, thrown);
                }
        }
    }
}
