package org.pacta.register.keeping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Records;
import org.pacta.ledger.Text;
import org.pacta.register.plan.Linked;
import org.pacta.register.plan.Plans;
import org.pacta.register.subject.Subject;
import org.springframework.stereotype.Component;

/// Reads what the plan says of a measure or step into a sheet. Called inside a reading or a command.
@Component
public class SheetReading {

    static final List<String> TEXTS = List.of("title", "description", "verification");

    private final Plans plans;
    private final Records records;

    SheetReading(Plans plans, Records records) {
        this.plans = plans;
        this.records = records;
    }

    /// @param languages of the union
    public Sheet sheet(int union, Subject subject, List<String> languages, AsOf asOf) {
        var values = new LinkedHashMap<String, String>();
        var texts = texts(union, subject.id(), asOf);
        for (var field : TEXTS)
            for (var language : languages)
                values.put(
                        field + "." + language,
                        texts.stream()
                                .filter(each -> each.field().equals(field)
                                        && each.language().equals(language))
                                .map(each -> plain(each.words()))
                                .findFirst()
                                .orElse(""));
        values.put(
                "deadline",
                plans.due(union, subject.id(), asOf).map(each -> each.form()).orElse(""));
        if (subject.kind().equals("measures")) values.put("weight", weight(union, subject, asOf));
        values.put(
                "assignments",
                plans.assignments(union, subject.id(), asOf, "en").stream()
                        .map(each -> each.code() + " " + each.role())
                        .collect(Collectors.joining("\n")));
        values.put(
                "links",
                before(union, subject, asOf).stream().map(SheetReading::line).collect(Collectors.joining("\n")));
        return new Sheet(values);
    }

    /// As a form sends it back: lines end in one way, no space at the ends.
    static String plain(String words) {
        return words.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    List<Text> texts(int union, long thing, AsOf asOf) {
        return records.texts(union, List.of(thing), asOf).getOrDefault(thing, List.of());
    }

    private String weight(int union, Subject subject, AsOf asOf) {
        var framework = plans.framework(union, subject.framework(), asOf, "en").id();
        return plans.measure(union, framework, subject.code(), asOf, "en")
                .map(each -> each.weight())
                .map(each -> each.stripTrailingZeros().toPlainString())
                .orElse("");
    }

    /// What must come before the thing, of its own framework.
    List<Linked> before(int union, Subject subject, AsOf asOf) {
        return plans.links(union, subject.id(), asOf, "en").stream()
                .filter(each -> each.before() && each.framework().equals(subject.framework()))
                .toList();
    }

    private static String line(Linked link) {
        var code = link.thingKind().equals("step") ? "step:" + link.code() : link.code();
        return "%s %s %d".formatted(code, link.kind(), link.lag());
    }
}
