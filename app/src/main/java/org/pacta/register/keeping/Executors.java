package org.pacta.register.keeping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Entry;
import org.pacta.parties.Bodies;
import org.pacta.register.plan.Assignment;
import org.pacta.register.plan.Plan;
import org.pacta.register.plan.Plans;
import org.springframework.stereotype.Component;

/// The assignments of a sheet: a line each, the code of the body and its role.
@Component
class Executors {

    static final List<String> ROLES = List.of("lead", "co-executor", "coordinator", "consulted", "informed");

    private final Bodies bodies;
    private final Plans plans;
    private final Plan plan;

    Executors(Bodies bodies, Plans plans, Plan plan) {
        this.bodies = bodies;
        this.plans = plans;
        this.plan = plan;
    }

    String lines(int union, long thing, AsOf asOf) {
        return plans.assignments(union, thing, asOf, "en").stream()
                .map(each -> each.code() + " " + each.role())
                .collect(Collectors.joining("\n"));
    }

    List<Kept.Finding> findings(int union, String typed, AsOf now) {
        var findings = new ArrayList<Kept.Finding>();
        var known = ids(union, now);
        var seen = new HashSet<String>();
        for (var line : lines(typed)) {
            var body = body(line);
            var role = role(line);
            if (!known.containsKey(body)) findings.add(new Kept.Finding("assignments", Reason.BODY_UNKNOWN));
            if (!ROLES.contains(role)) findings.add(new Kept.Finding("assignments", Reason.ROLE_UNKNOWN));
            if (!seen.add(line)) findings.add(new Kept.Finding("assignments", Reason.TWICE));
        }
        return findings.stream().distinct().toList();
    }

    void change(Entry entry, long thing, String typed, LocalDate since, AsOf now) {
        var known = ids(entry.union(), now);
        var lines = lines(typed);
        var held = plans.assignments(entry.union(), thing, now, "en");
        for (Assignment each : held)
            if (!lines.contains(each.code() + " " + each.role()))
                plan.release(entry, thing, each.body(), each.role(), since);
        var stays = held.stream().map(each -> each.code() + " " + each.role()).toList();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var body = known.get(body(line));
            if (body != null && !stays.contains(line)) plan.assign(entry, thing, body, role(line), i, since);
        }
    }

    private Map<String, Long> ids(int union, AsOf now) {
        var ids = new HashMap<String, Long>();
        bodies.bodies(union, now, "en").forEach(each -> ids.put(each.code(), each.id()));
        return ids;
    }

    static List<String> lines(String typed) {
        return typed.lines().map(String::strip).filter(each -> !each.isEmpty()).toList();
    }

    static String body(String line) {
        var space = line.lastIndexOf(' ');
        return space < 0 ? line : line.substring(0, space);
    }

    static String role(String line) {
        return line.substring(line.lastIndexOf(' ') + 1);
    }
}
