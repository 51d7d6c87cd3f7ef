package org.pacta.exchange.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pacta.exchange.workbook.Item;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Period;

/// Reads the fields of items as the values that the front doors take.
///
/// @param entry the open entry
/// @param from the day from which what the file says holds
/// @param original the language of texts that name none as their original
record Taking(Entry entry, LocalDate from, String original) {

    /// The word of an enumeration as the register has it; otherwise what stands for nothing.
    static String word(Item item, String field, String otherwise) {
        var word = item.field(field);
        return word.isEmpty() ? otherwise : word.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static int whole(Item item, String field, int otherwise) {
        return item.field(field).isEmpty() ? otherwise : Integer.parseInt(item.field(field));
    }

    static @Nullable BigDecimal number(Item item, String field) {
        return item.field(field).isEmpty() ? null : new BigDecimal(item.field(field));
    }

    static @Nullable LocalDate day(Item item, String field) {
        return item.field(field).isEmpty() ? null : LocalDate.parse(item.field(field));
    }

    static @Nullable String line(Item item, String field) {
        return item.field(field).isEmpty() ? null : item.field(field);
    }

    static @Nullable Boolean flag(Item item, String field) {
        return item.field(field).isEmpty() ? null : Boolean.valueOf(item.field(field));
    }

    static @Nullable String result(Item item) {
        return switch (item.field("result")) {
            case "" -> null;
            case "SYSTEM" -> "system-in-operation";
            case "TARGET" -> "target-reached";
            default -> word(item, "result", "other");
        };
    }

    /// Puts a field in all languages in which the item has it.
    void texts(long id, Item item, String field) {
        texts(id, item, field, field);
    }

    void texts(long id, Item item, String column, String field) {
        texts(id, item, column, field, from);
    }

    void texts(long id, Item item, String column, String field, LocalDate since) {
        var marked = item.field("original");
        var prefix = column + ":";
        var alone = item.fields().keySet().stream()
                        .filter(each -> each.startsWith(prefix))
                        .count()
                == 1;
        item.fields().forEach((key, words) -> {
            if (!key.startsWith(prefix) || words.isEmpty()) return;
            var language = key.substring(prefix.length());
            var first = marked.isEmpty() ? alone || language.equals(original) : language.equals(marked);
            entry.text(id, field, language, words, first, since);
        });
    }

    /// Puts the one text of a column in the language of texts that name none.
    void line(long id, Item item, String column, String field, LocalDate since) {
        if (!item.field(column).isEmpty()) entry.text(id, field, original, item.field(column), true, since);
    }

    /// The days from the first on until the next one; the last has no end.
    static List<Period> stretches(List<LocalDate> firsts) {
        var stretches = new ArrayList<Period>();
        for (int i = 0; i < firsts.size(); i++) {
            stretches.add(
                    i + 1 < firsts.size() ? new Period(firsts.get(i), firsts.get(i + 1)) : Period.since(firsts.get(i)));
        }
        return stretches;
    }
}
