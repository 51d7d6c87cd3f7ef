package org.pacta.planning.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Grounds;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.Records;
import org.pacta.ledger.Text;
import org.pacta.obstacles.form.PlanAsked;
import org.pacta.page.Address;
import org.pacta.page.Link;
import org.pacta.page.Open;
import org.pacta.page.delivery.SeeOther;
import org.pacta.page.form.Input;
import org.pacta.parties.Moments;
import org.pacta.parties.mandate.Power;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.parties.presence.For;
import org.pacta.planning.history.Course;
import org.pacta.planning.history.History;
import org.pacta.planning.history.HistoryStore;
import org.pacta.planning.links.Suggestion;
import org.pacta.planning.links.Suggestions;
import org.pacta.register.plan.Framework;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Suggested links: everybody looks, the secretariat accepts and refuses.
@Controller
class LinksController {

    private static final String AT = "/u/{union}/frameworks/{framework}/links";
    private static final int MOST = 200;

    private final Calls calls;
    private final PlanAsked plan;
    private final HistoryStore histories;
    private final Suggestions suggestions;
    private final Records records;
    private final Moments moments;

    LinksController(
            Calls calls,
            PlanAsked plan,
            HistoryStore histories,
            Suggestions suggestions,
            Records records,
            Moments moments) {
        this.calls = calls;
        this.plan = plan;
        this.histories = histories;
        this.suggestions = suggestions;
        this.records = records;
        this.moments = moments;
    }

    @GetMapping(AT)
    @Open
    String look(
            @PathVariable String union,
            @PathVariable String framework,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        var found = plan.of(call, framework);
        model.addAttribute("page", calls.read(call, each -> view(each, found)));
        return "planning/links";
    }

    @PostMapping(AT)
    @For(Role.SECRETARIAT_OFFICER)
    String decide(
            @PathVariable String union,
            @PathVariable String framework,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        var found = plan.of(call, framework);
        var input = new Input(request);
        var pair = input.text("pair");
        var why = input.text("why");
        var today = moments.today(call.union());
        switch (input.text("do")) {
            case "accept" -> {
                var one = calls.read(call, each -> suggested(each, found, history(each), pair));
                calls.enter(call, "link", Grounds.of("Suggested link accepted"), entry -> {
                    suggestions.accept(entry, one.before(), one.after(), today);
                    return true;
                });
            }
            case "again" -> {
                var one = calls.read(call, each -> refused(each, pair));
                calls.enter(call, "suggest-link", Grounds.of("Suggested link reconsidered"), entry -> {
                    suggestions.reconsider(entry, one.before(), one.after(), today);
                    return true;
                });
            }
            default -> {
                var one = calls.read(call, each -> suggested(each, found, history(each), pair));
                if (why.isBlank()) {
                    response.setStatus(422);
                    var fault = call.say("forecast.fault.why");
                    model.addAttribute(
                            "page", calls.read(call, each -> view(each, found).without(fault)));
                    return "planning/links";
                }
                calls.enter(call, "refuse-link", Grounds.of(why), entry -> {
                    suggestions.refuse(entry, one.before(), one.after(), today);
                    return true;
                });
            }
        }
        return SeeOther.to(PlanAsked.at(call, found, "/links").href());
    }

    private History history(Call call) {
        return histories.history(call.union(), call.asOf());
    }

    private List<Suggestion> suggested(Call call, Framework framework, History history) {
        return suggestions.suggestions(call.union().id(), framework.id(), call.asOf(), history);
    }

    private Suggestion suggested(Call call, Framework framework, History history, String pair) {
        return suggested(call, framework, history).stream()
                .filter(each -> pair(each.before(), each.after()).equals(pair))
                .findFirst()
                .orElseThrow(() -> new NotFound("suggestion " + pair));
    }

    private Suggestions.Refusal refused(Call call, String pair) {
        return suggestions.refusals(call.union().id(), call.asOf()).stream()
                .filter(each -> pair(each.before(), each.after()).equals(pair))
                .findFirst()
                .orElseThrow(() -> new NotFound("refused link " + pair));
    }

    private LinksView view(Call call, Framework framework) {
        var history = history(call);
        var all = suggested(call, framework, history);
        var refusals = suggestions.refusals(call.union().id(), call.asOf());
        var ids = new HashSet<Long>();
        all.forEach(each -> {
            ids.add(each.before());
            ids.add(each.after());
        });
        refusals.forEach(each -> {
            ids.add(each.before());
            ids.add(each.after());
        });
        var names = records.named(call.union().id(), ids, call.asOf());
        var texts = records.texts(call.union().id(), ids, call.asOf());
        var rows = all.stream()
                .limit(MOST)
                .map(each -> new LinksView.Row(
                        link(call, framework, each.before(), names, texts),
                        link(call, framework, each.after(), names, texts),
                        pair(each.before(), each.after())))
                .toList();
        var refused = refusals.stream()
                .filter(each -> of(framework, names.get(each.before())) && of(framework, names.get(each.after())))
                .limit(MOST)
                .map(each -> new LinksView.Refused(
                        link(call, framework, each.before(), names, texts),
                        link(call, framework, each.after(), names, texts),
                        call.words().formats().day(each.since()),
                        call.words().grounds(suggestions.why(call.union().id(), each, call.asOf())),
                        pair(each.before(), each.after())))
                .toList();
        boolean decides = call.capacity().may(Role.SECRETARIAT_OFFICER, Power.PREPARE)
                && !call.here().query().containsKey("on");
        var forecast =
                call.link(call.say("forecast.title"), call.at("/forecast").with("framework", framework.code()));
        return new LinksView(
                calls.frame(call, "forecast", forecast),
                call.say("links.title"),
                lead(call, framework, history, all.size()),
                rows,
                refused,
                PlanAsked.at(call, framework, "/links").href(),
                decides ? call.form() : "");
    }

    /// How many of the open measures and steps have a link to another open one, as the forecast counts them.
    private static String lead(Call call, Framework framework, History history, int suggested) {
        int day = history.end();
        var open = history.courses().stream()
                .filter(each ->
                        each.framework() == framework.id() && each.inForce(day) && each.done(day) == Course.NEVER)
                .map(Course::id)
                .collect(Collectors.toSet());
        var linked = new HashSet<Long>();
        history.ties().stream()
                .filter(each ->
                        !each.part() && each.inForce(day) && open.contains(each.from()) && open.contains(each.to()))
                .forEach(each -> {
                    linked.add(each.from());
                    linked.add(each.to());
                });
        return call.say("links.lead", call.words().formats().number(linked.size()), open.size(), suggested);
    }

    /// Whether it is seen, and of that plan.
    private static boolean of(Framework framework, Records.@Nullable Name name) {
        return name != null && name.scope() == framework.id();
    }

    private static Link link(
            Call call, Framework framework, long id, Map<Long, Records.Name> names, Map<Long, List<Text>> texts) {
        var name = names.get(id);
        if (name == null) return new Link("–", PlanAsked.at(call, framework, "").href());
        var title =
                Text.of(texts.getOrDefault(id, List.of()), "title", call.tag()).orElse("");
        return call.link(
                (name.code() + " " + title).strip(),
                PlanAsked.at(call, framework, "/measures/" + Address.segment(name.code())));
    }

    /// The ids are never shown: what is sent back is theirs mixed, and of no other pair.
    private static String pair(long before, long after) {
        return Long.toHexString((before << 32 ^ after) * 0x9E37_79B9_7F4A_7C15L);
    }
}
