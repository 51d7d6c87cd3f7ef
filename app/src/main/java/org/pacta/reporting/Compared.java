package org.pacta.reporting;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.council.extension.Cause;
import org.pacta.page.form.FormView;
import org.pacta.page.form.Input;
import org.pacta.parties.Body;
import org.pacta.parties.presence.Call;

/// What the draft of a body says of a measure, beside what was typed in its form.
///
/// @param bodies all of the union
record Compared(Call call, List<Body> bodies) {

    /// Where the draft says something else than what was typed.
    ///
    /// @param open drafts, of which one may speak of the thing
    List<FormView.Difference> differences(List<ReportDraft> open, long thing, Input input) {
        var said = ReportDraft.said(open, thing);
        var unchanged = ReportDraft.statement(open, thing)
                .filter(each -> each.said() == null)
                .isPresent();
        var theirs = new LinkedHashMap<String, String>();
        theirs.put("done", unchanged ? call.say("reporting.unchanged") : said.text("done"));
        theirs.put("expected", day(said.expected()));
        theirs.put("delay", said.text("delay"));
        theirs.put("help", said.text("help"));
        theirs.put("input-by", day(said.inputBy()));
        theirs.put("input", said.text("input"));
        theirs.put("correction", said.text("correction"));
        var cause = said.cause();
        theirs.put("cause", cause == null ? "" : cause.code());
        theirs.put(
                "helper",
                bodies.stream()
                        .filter(each -> each.id() == said.helper())
                        .map(Body::code)
                        .findFirst()
                        .orElse(""));
        return theirs.entrySet().stream()
                .filter(each -> !each.getValue().equals(input.text(each.getKey())))
                .map(each -> new FormView.Difference(
                        call.say("reporting.field." + each.getKey()),
                        shown(each.getKey(), each.getValue()),
                        shown(each.getKey(), input.text(each.getKey()))))
                .toList();
    }

    private String shown(String field, String value) {
        return switch (field) {
            case "cause" -> Cause.of(value).map(each -> call.say(each.key())).orElse("");
            case "helper" ->
                bodies.stream()
                        .filter(each -> each.code().equals(value))
                        .map(Body::name)
                        .findFirst()
                        .orElse("");
            default -> value;
        };
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
