package org.pacta.exchange.form;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.exchange.faults.Fault;
import org.pacta.exchange.faults.FaultTexts;
import org.pacta.exchange.faults.Place;
import org.pacta.exchange.mapping.FirstLook;
import org.pacta.exchange.workbook.Item;
import org.pacta.page.form.Field;
import org.pacta.page.form.Fields;
import org.pacta.page.form.Input;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.springframework.stereotype.Component;

/// Puts into words how a table would be read.
@Component
class ReadingPages {

    static final int ROWS = 10;
    private static final int FAULTS = 100;
    private static final int LONGEST = 200;

    private final Calls calls;

    ReadingPages(Calls calls) {
        this.calls = calls;
    }

    /// @param faults why the file was not read, as sentences
    /// @param name of the file
    ReadingView page(Call call, Input input, List<String> faults, String name, @Nullable FirstLook look) {
        var shown = look == null ? input : input.with("mapping", look.yaml());
        var fields = new Fields(call.words(), "reading", shown)
                .add("table", Field.Kind.FILE, "")
                .add("sheet", Field.Kind.LINE, "")
                .add("header", Field.Kind.NUMBER, "")
                .add("mapping", Field.Kind.TEXT, "")
                .all();
        var data = call.link(call.say("reading.data"), call.at("/data"));
        return new ReadingView(
                calls.frame(call, "data", data),
                call.say("reading.title"),
                fields,
                call.at("/data/reading").href(),
                call.form(),
                faults,
                data,
                look == null ? null : read(call, name, look));
    }

    private static ReadingView.Read read(Call call, String name, FirstLook look) {
        var texts = new FaultTexts(call.tag());
        var faults = look.findings().faults();
        return new ReadingView.Read(
                call.say("reading.summary", look.findings().faultCount()),
                look.items().stream().map(ReadingPages::row).toList(),
                Stream.concat(
                                look.findings().notices().stream()
                                        .filter(each -> each.place().line() == 0),
                                faults.stream())
                        .limit(FAULTS)
                        .map(each -> wrong(call, texts, each))
                        .toList(),
                "pacta import %s --union %s --mapping mapping.yaml --check"
                        .formatted(
                                name.matches("[\\p{L}\\p{N}._-]+") ? name : "'" + name.replace("'", "'\\''") + "'",
                                call.union().code()));
    }

    private static ReadingView.Row row(Item item) {
        return new ReadingView.Row(
                String.valueOf(item.place().line()),
                item.kind().key(),
                item.fields().entrySet().stream()
                        .map(each -> new ReadingView.Value(each.getKey(), shortened(each.getValue())))
                        .toList());
    }

    private static ReadingView.Wrong wrong(Call call, FaultTexts texts, Fault fault) {
        return new ReadingView.Wrong(
                where(call, fault.place()), fault.value(), texts.message(fault), texts.remedy(fault));
    }

    private static String where(Call call, Place place) {
        var column = place.heading().isEmpty() ? place.column() : place.heading();
        if (place.line() <= 0 && column.isEmpty())
            return place.sheet().isEmpty() ? call.say("reading.whole") : call.say("reading.sheet", place.sheet());
        if (place.line() <= 0) return column;
        return column.isEmpty()
                ? call.say("reading.line", place.line())
                : call.say("reading.line.column", place.line(), column);
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "…" : text;
    }
}
