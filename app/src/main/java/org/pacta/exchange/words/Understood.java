package org.pacta.exchange.words;

import org.pacta.exchange.faults.Reason;

/// What came of reading words: a value, or the reason why none can be told for sure.
public sealed interface Understood<T> {

    record Value<T>(T value) implements Understood<T> {}

    record Not<T>(Reason reason) implements Understood<T> {}

    static <T> Understood<T> value(T value) {
        return new Value<>(value);
    }

    static <T> Understood<T> not(Reason reason) {
        return new Not<>(reason);
    }
}
