package org.pacta.register.keeping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Entry;
import org.pacta.register.plan.Linked;
import org.pacta.register.plan.Measure;
import org.pacta.register.plan.Plan;
import org.pacta.register.plan.Plans;
import org.pacta.register.plan.Step;
import org.pacta.register.subject.Subject;
import org.springframework.stereotype.Component;

/// The links of a sheet: a line for each thing that comes before, `CODE KIND LAG`, of a step `step:CODE KIND LAG`.
@Component
class Predecessors {

    private static final Pattern LINE =
            Pattern.compile("(\\S.*?)\\s+(finish-start|start-start|finish-finish|start-finish)(?:\\s+(-?[0-9]{1,4}))?");

    private final Plans plans;
    private final Plan plan;

    Predecessors(Plans plans, Plan plan) {
        this.plans = plans;
        this.plan = plan;
    }

    String lines(int union, Subject subject, AsOf asOf) {
        return before(union, subject, asOf).stream().map(Predecessors::line).collect(Collectors.joining("\n"));
    }

    /// What must come before the thing, of its own framework.
    private List<Linked> before(int union, Subject subject, AsOf asOf) {
        return plans.links(union, subject.id(), asOf, "en").stream()
                .filter(each -> each.before() && each.framework().equals(subject.framework()))
                .toList();
    }

    private static String line(Linked link) {
        var code = link.thingKind().equals("step") ? "step:" + link.code() : link.code();
        return "%s %s %d".formatted(code, link.kind(), link.lag());
    }

    private record Link(String code, String kind, int lag) {}

    private static Optional<Link> link(String line) {
        var found = LINE.matcher(line);
        if (!found.matches()) return Optional.empty();
        var lag = found.group(3) == null ? 0 : Integer.parseInt(found.group(3));
        return Optional.of(new Link(found.group(1), found.group(2), lag));
    }

    List<Kept.Finding> findings(int union, Subject subject, String typed, AsOf now) {
        var findings = new ArrayList<Kept.Finding>();
        for (var line : Executors.lines(typed)) {
            var link = link(line);
            if (link.isEmpty()) findings.add(new Kept.Finding("links", Reason.LINK_UNREADABLE));
            else if (thing(union, subject, link.get().code, now)
                    .filter(each -> each != subject.id())
                    .isEmpty()) findings.add(new Kept.Finding("links", Reason.LINK_UNKNOWN));
        }
        return findings.stream().distinct().toList();
    }

    private Optional<Long> thing(int union, Subject subject, String code, AsOf now) {
        var framework = plans.framework(union, subject.framework(), now, "en").id();
        return code.startsWith("step:")
                ? plans.step(union, framework, code.substring("step:".length()), now, "en")
                        .map(Step::id)
                : plans.measure(union, framework, code, now, "en").map(Measure::id);
    }

    void change(Entry entry, Subject subject, String typed, LocalDate since, AsOf now) {
        var wanted = new ArrayList<Link>();
        Executors.lines(typed).forEach(line -> link(line).ifPresent(wanted::add));
        for (Linked each : before(entry.union(), subject, now)) {
            var code = each.thingKind().equals("step") ? "step:" + each.code() : each.code();
            if (!wanted.remove(new Link(code, each.kind(), each.lag())))
                plan.unlink(entry, each.id(), subject.id(), each.kind(), since);
        }
        for (var each : wanted)
            thing(entry.union(), subject, each.code, now)
                    .ifPresent(id -> plan.link(entry, id, subject.id(), each.kind, each.lag, since));
    }
}
