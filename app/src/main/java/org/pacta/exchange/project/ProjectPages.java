package org.pacta.exchange.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.language.Words;
import org.pacta.page.Address;
import org.pacta.page.form.Field;
import org.pacta.page.form.Fields;
import org.pacta.page.form.Input;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.register.draft.Comparison;
import org.pacta.register.draft.Draft;
import org.pacta.register.draft.DraftNames;
import org.pacta.register.draft.PlanDrafts;
import org.pacta.register.plan.Framework;
import org.springframework.stereotype.Component;

/// Puts into words what goes out to a project tool and what came back. Inside a reading.
@Component
class ProjectPages {

    private static final int MOST = 300;

    private final Calls calls;
    private final PlanDrafts drafts;
    private final DraftNames names;

    ProjectPages(Calls calls, PlanDrafts drafts, DraftNames names) {
        this.calls = calls;
        this.drafts = drafts;
        this.names = names;
    }

    /// @param sends whether the reader may send a file
    /// @param draft the one that was made of a file; null for none
    ProjectView page(
            Call call, Framework framework, boolean sends, Input input, List<String> faults, @Nullable Draft draft) {
        var at = address(call, framework);
        var fields = new Fields(call.words(), "project", input)
                .add("file", Field.Kind.FILE, "")
                .add("name", Field.Kind.LINE, "")
                .add("grounds", Field.Kind.TEXT, "")
                .all();
        var plan = call.link(framework.title(), call.at("/frameworks/" + Address.segment(framework.code())));
        return new ProjectView(
                calls.frame(call, "plan", plan),
                call.say("project.title"),
                call.link(call.say("project.download"), new Address(at.path() + ".xml", moment(call))),
                fields,
                at.href(),
                sends ? call.form() : "",
                faults,
                draft == null ? "" : call.say("project.made", draft.number(), draft.name()),
                draft == null ? List.of() : changes(call, drafts.comparison(draft, call.tag())));
    }

    static Address address(Call call, Framework framework) {
        return call.at("/frameworks/" + Address.segment(framework.code()) + "/project");
    }

    private static Map<String, String> moment(Call call) {
        var kept = new java.util.LinkedHashMap<String, String>();
        for (var each : List.of("on", "known")) {
            var value = call.here().query().getOrDefault(each, "");
            if (!value.isEmpty()) kept.put(each, value);
        }
        return kept;
    }

    /// What is wrong, and what to do.
    static String words(Words words, Proposal.Fault fault) {
        var what = new ArrayList<Object>(fault.what());
        var day = fault.day();
        what.add(day == null ? "–" : words.formats().briefDay(day));
        return words.say("project.fault." + fault.reason().name(), what.toArray());
    }

    private List<String> changes(Call call, Comparison comparison) {
        var changes = new ArrayList<String>();
        var codes = names.names(call.union().id(), call.asOf(), comparison);
        for (var touches :
                List.of(comparison.moved(), comparison.changed(), comparison.added(), comparison.removed())) {
            for (var touch : touches) {
                for (var line : touch.lines()) {
                    var words = line(call, codes, touch, line);
                    if (!words.isEmpty() && !changes.contains(words)) changes.add(words);
                }
            }
        }
        return changes.subList(0, Math.min(MOST, changes.size()));
    }

    private static String line(Call call, Map<Long, String> codes, Comparison.Touch touch, Comparison.Line line) {
        return switch (line.table()) {
            case "register.deadline" ->
                line.before().isEmpty()
                        ? call.say("project.dated", touch.code(), day(call, line.after()))
                        : call.say("project.moved", touch.code(), day(call, line.before()), day(call, line.after()));
            case "register.link" -> {
                var before = DraftNames.link(call.words(), codes, line, line.before());
                var after = DraftNames.link(call.words(), codes, line, line.after());
                yield call.say(
                        after.isEmpty() ? "project.unlinked" : before.isEmpty() ? "project.linked" : "project.lagged",
                        before.isEmpty() ? after : before,
                        after);
            }
            default -> "";
        };
    }

    private static String day(Call call, Map<String, Object> values) {
        var day = Comparison.Line.word(values, "due");
        return day.matches("\\d{4}-\\d\\d-\\d\\d") ? call.words().formats().briefDay(LocalDate.parse(day)) : "–";
    }
}
