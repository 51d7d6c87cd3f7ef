package org.pacta.ledger;

import java.util.Map;

/// One thing that a command says: a typed change, which can be kept as a draft and said again later.
///
/// Values are as in leaves: days, instants and decimals as strings, whole numbers as `Long`.
public sealed interface Said {

    /// A thing is made. Its id is given out already and never to another.
    record Made(long id, String kind, long scope, long under, Visibility visibility) implements Said {}

    /// From now on these values hold of the key over these days.
    ///
    /// @param before what held on the first of them when it was said; empty if nothing did
    record Put(
            FactTable table,
            Map<String, Object> key,
            Map<String, Object> values,
            Period valid,
            Visibility visibility,
            Map<String, Object> before)
            implements Said {

        public Put {
            key = Map.copyOf(key);
            values = Map.copyOf(values);
            before = Map.copyOf(before);
        }
    }

    /// From now on nothing holds of the key over these days.
    ///
    /// @param before what held on the first of them when it was said
    record Ended(FactTable table, Map<String, Object> key, Period valid, Map<String, Object> before) implements Said {

        public Ended {
            key = Map.copyOf(key);
            before = Map.copyOf(before);
        }
    }

    /// The thing that it speaks of.
    default long thing() {
        return switch (this) {
            case Made made -> made.id;
            case Put put -> id(put.table, put.key);
            case Ended ended -> id(ended.table, ended.key);
        };
    }

    private static long id(FactTable table, Map<String, Object> key) {
        return key.get(table.key().getFirst()) instanceof Long id ? id : 0;
    }

    /// What somebody says again finds something else than he saw when he said it.
    ///
    /// @param now what holds now; empty if nothing does
    record Clash(Said said, Map<String, Object> now) {

        public Clash {
            now = Map.copyOf(now);
        }
    }
}
