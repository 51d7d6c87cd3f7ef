package org.pacta.exchange.outlet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pacta.exchange.faults.Place;
import org.pacta.exchange.workbook.Column;
import org.pacta.exchange.workbook.ColumnType;
import org.pacta.exchange.workbook.Item;
import org.pacta.exchange.workbook.Kind;
import org.pacta.exchange.workbook.Sheet;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Makes items of the rows of one sheet: puts texts into the columns of their languages.
final class ItemRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    /// Columns that have another name than the text field that they show.
    private static final Map<String, String> FIELDS = Map.of(
            "taxonomy/title",
            "name",
            "term/title",
            "name",
            "statement/where",
            "place",
            "group/left_out",
            "fate",
            "measure/left_out",
            "fate",
            "step/left_out",
            "fate");

    private final Sheet sheet;
    private final String firstLanguage;

    /// @param firstLanguage the union's own, in which texts with one column are taken to be
    ItemRows(Sheet sheet, String firstLanguage) {
        this.sheet = sheet;
        this.firstLanguage = firstLanguage;
    }

    private record Words(String field, String language, String words, boolean original) {}

    Item item(ItemStore.Fields row) {
        var columns = row.columns();
        var texts = columns.containsKey("texts") ? words(columns.get("texts")) : List.<Words>of();
        var fields = new LinkedHashMap<String, String>();
        for (var column : sheet.columns()) {
            var value = columns.get(column.key());
            if (value != null) fields.put(column.key(), value);
            else if (column.type() == ColumnType.TEXTS) inEachLanguage(column, texts, fields);
            else if (column.key().equals("original")) original(texts, fields);
            else if (column.key().equals("language")) language(texts, fields);
            else if (ofText(column)) inOneLanguage(column, texts, fields);
        }
        return new Item(sheet.kind(), Place.FILE, fields);
    }

    private void inEachLanguage(Column column, List<Words> texts, Map<String, String> fields) {
        var field = field(sheet.kind(), column);
        texts.stream()
                .filter(each -> each.field.equals(field))
                .forEach(each -> fields.put(column.key() + ":" + each.language, each.words));
    }

    /// The original in the union's first language; where the column must be filled, or says its language, any
    /// original.
    private void inOneLanguage(Column column, List<Words> texts, Map<String, String> fields) {
        var field = field(sheet.kind(), column);
        boolean any = column.required() || sheet.column("language").isPresent();
        texts.stream()
                .filter(each -> each.field.equals(field) && each.original)
                .filter(each -> any || each.language.equals(firstLanguage))
                .findFirst()
                .ifPresent(each -> fields.put(column.key(), each.words));
    }

    private void original(List<Words> texts, Map<String, String> fields) {
        var main = sheet.columns().stream()
                .filter(each -> each.type() == ColumnType.TEXTS)
                .findFirst()
                .map(each -> field(sheet.kind(), each))
                .orElse("");
        texts.stream()
                .filter(each -> each.field.equals(main) && each.original)
                .findFirst()
                .ifPresent(each -> fields.put("original", each.language));
    }

    /// Says the language of the words only where it is not the union's first.
    private void language(List<Words> texts, Map<String, String> fields) {
        texts.stream()
                .filter(each -> each.field.equals("words") && each.original && !each.language.equals(firstLanguage))
                .findFirst()
                .ifPresent(each -> fields.put("language", each.language));
    }

    private static List<Words> words(String json) {
        var words = new ArrayList<Words>();
        for (var each : JSON.readValue(json, new TypeReference<List<List<Object>>>() {})) {
            words.add(new Words(
                    String.valueOf(each.get(0)),
                    String.valueOf(each.get(1)),
                    String.valueOf(each.get(2)),
                    Boolean.TRUE.equals(each.get(3))));
        }
        return words;
    }

    private static boolean ofText(Column column) {
        return column.type() == ColumnType.LINE || column.type() == ColumnType.TEXT;
    }

    /// The text fields that a sheet shows, as `measure/title`.
    ///
    /// @param inEachLanguage those with a column for each language, or those with one column
    static List<String> shown(Sheet sheet, boolean inEachLanguage) {
        return sheet.columns().stream()
                .filter(each -> inEachLanguage ? each.type() == ColumnType.TEXTS : ofText(each))
                .map(each -> thing(sheet.kind()) + "/" + field(sheet.kind(), each))
                .toList();
    }

    /// Texts of acts that stand in the sheet of their stages.
    static List<String> sourcesOfStages(Sheet stages) {
        return stages.column("stage").orElseThrow().values().stream()
                .map(each -> "act/source-" + each.toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    private static String field(Kind kind, Column column) {
        return FIELDS.getOrDefault(thing(kind) + "/" + column.key(), column.key());
    }

    private static String thing(Kind kind) {
        return switch (kind) {
            case PARTIES -> "party";
            case BODIES -> "body";
            case TAXONOMIES -> "taxonomy";
            case UNION -> "union";
            default -> kind.key().substring(0, kind.key().length() - 1);
        };
    }
}
