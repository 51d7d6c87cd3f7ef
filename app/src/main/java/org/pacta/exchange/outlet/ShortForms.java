package org.pacta.exchange.outlet;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// Values of the database in the short forms that the workbook has: days and instants as in ISO 8601, numbers with a
/// point.
final class ShortForms {

    private ShortForms() {}

    static @Nullable String of(ResultSet row, int column, int type) throws SQLException {
        if (row.getObject(column) == null) return null;
        return switch (type) {
            case Types.DATE -> row.getObject(column, LocalDate.class).toString();
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
                row.getObject(column, OffsetDateTime.class).toInstant().toString();
            case Types.NUMERIC -> plain(row.getBigDecimal(column));
            case Types.BIT, Types.BOOLEAN -> String.valueOf(row.getBoolean(column));
            default -> row.getString(column);
        };
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
