package org.pacta.portal.item;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Event;

/// What an entry changed of one key of one fact table.
///
/// @param entry any event of it: who, when
/// @param before what held before; null where nothing did
/// @param after what holds from `since` on; null where nothing does any more
/// @param since the day from which the change holds
record Turn(
        Event entry,
        String table,
        @Nullable Map<String, Object> before,
        @Nullable Map<String, Object> after,
        LocalDate since) {

    boolean began() {
        return before == null && after != null;
    }

    boolean ended() {
        return before != null && after == null;
    }

    /// A column as it holds now, or as it held where nothing holds any more; empty for none.
    String text(String column) {
        var row = after != null ? after : before;
        var value = row == null ? null : row.get(column);
        return value == null ? "" : value.toString();
    }

    String textBefore(String column) {
        var value = before == null ? null : before.get(column);
        return value == null ? "" : value.toString();
    }

    /// A column with the id of a thing; 0 for none.
    long id(String column) {
        var text = text(column);
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }

    boolean changed(String column) {
        return !Objects.equals(before == null ? null : before.get(column), after == null ? null : after.get(column));
    }

    @Nullable
    LocalDate day(String column) {
        var text = text(column);
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
