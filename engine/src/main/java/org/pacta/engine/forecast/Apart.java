package org.pacta.engine.forecast;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/// Calls the hottest loop through a handle that the compiler cannot see through, so that the loop is compiled apart.
///
/// Inlined into its caller, among other loops, it is no longer turned into vector instructions and takes twice
/// the time (measured on JDK 25). The call itself costs some nanoseconds for a thousand futures.
final class Apart {

    private static final MethodType BLOCK = MethodType.methodType(
            void.class, int[].class, int[].class, int.class, float.class, float.class, float.class, float.class);

    private final MethodHandle triangularDays = handle("triangularDays", BLOCK.appendParameterTypes(int.class));
    private final MethodHandle triangularLow = handle("triangularLow", BLOCK);
    private final MethodHandle triangularHigh = handle("triangularHigh", BLOCK);

    private static MethodHandle handle(String name, MethodType type) {
        try {
            return MethodHandles.lookup().findStatic(Curves.class, name, type);
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Both halves of a block: [Curves#triangularLow(int[], int[], int, float, float, float, float)] and the other.
    void triangularBlock(int[] words, int[] out, int mode, float low, float high, float rise, float fall) {
        try {
            triangularLow.invokeExact(words, out, mode, low, high, rise, fall);
            triangularHigh.invokeExact(words, out, mode, low, high, rise, fall);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /// [Curves#triangularDays(int[], int[], int, float, float, float, float, int)].
    void triangularDays(int[] strata, int[] out, int mode, float low, float high, float rise, float fall, int n) {
        try {
            triangularDays.invokeExact(strata, out, mode, low, high, rise, fall, n);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
