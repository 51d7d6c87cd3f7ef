package org.pacta.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The people of a load, each with a mandate and a session of his own: officers of all bodies of both Parties and
/// their coordinators. Let in by the pages of the demonstration, as people are; kept in a file beside its directory.
record Crew(List<Member> members) {

    static final String UNION = "/u/union-state";
    static final String CYCLE = UNION + "/cycles/2026-Q1";
    private static final int COORDINATORS = 4;

    /// @param body whose officer he is; empty for a coordinator
    /// @param place among those of his body, from 0
    record Member(String name, String party, String body, int place, String cookie) {

        private String line() {
            return String.join("\t", name, party, body, String.valueOf(place), cookie);
        }

        private static Member of(String line) {
            var words = line.split("\t", -1);
            return new Member(words[0], words[1], words[2], Integer.parseInt(words[3]), words[4]);
        }
    }

    static Crew of(Path file) throws IOException {
        return new Crew(Files.readAllLines(file).stream().map(Member::of).toList());
    }

    /// Opens a cycle of reporting, lets everybody in, and sets an order of approval for every other body.
    static Crew let(RunningPacta server, int officers, Path file) throws IOException {
        var tally = new Tally();
        var members = new ArrayList<Member>();
        try (var nobody = new Guest(server.port(), "", tally)) {
            cycle(entered(nobody, server, "secretariat", "Ольга Сазонова", tally));
            var coordinators = Map.of("A", "Анна Верещагина", "B", "Павел Гринкевич");
            for (var party : List.of("A", "B")) {
                try (var coordinator =
                        entered(nobody, server, "coordinator", coordinators.getOrDefault(party, ""), tally)) {
                    var bodies = coordinator.open("cycle", CYCLE).all("href=\"" + CYCLE + "/bodies/([^\"/?]+)\"");
                    for (int i = 0; i < officers / 2; i++) {
                        var body = bodies.get(i % bodies.size());
                        var member =
                                new Member("Officer %s %d".formatted(party, i), party, body, i / bodies.size(), "");
                        known(coordinator, member);
                        members.add(member);
                    }
                    for (int i = 1; i < bodies.size(); i += 2) approval(coordinator, bodies.get(i));
                    for (int i = 0; i < COORDINATORS; i++) {
                        var member = new Member("Coordinator %s %d".formatted(party, i), party, "", i, "");
                        known(coordinator, member);
                        members.add(member);
                    }
                }
            }
            var mandates = mandates(nobody.open("enter", "/enter"));
            for (int i = 0; i < members.size(); i++) {
                var each = members.get(i);
                var cookie = entered(server, mandates.getOrDefault(each.name(), ""), tally);
                members.set(i, new Member(each.name(), each.party(), each.body(), each.place(), cookie));
            }
        }
        Files.write(file, members.stream().map(Member::line).toList());
        return new Crew(List.copyOf(members));
    }

    private static Map<String, String> mandates(Page enter) {
        var mandates = new HashMap<String, String>();
        enter.all("(name=\"mandate\" value=\"\\d+\">[^<]+)<").forEach(each -> {
            var words = each.replaceAll("name=\"mandate\" value=\"(\\d+)\">(.*)", "$1 $2")
                    .split(" ", 2);
            mandates.putIfAbsent(words[1], words[0]);
        });
        return mandates;
    }

    private static Guest entered(Guest nobody, RunningPacta server, String kind, String name, Tally tally)
            throws IOException {
        var mandate = mandates(nobody.open(kind, "/enter")).get(name);
        if (mandate == null) throw new IllegalStateException("nobody is called %s".formatted(name));
        return new Guest(server.port(), entered(server, mandate, tally), tally);
    }

    private static String entered(RunningPacta server, String mandate, Tally tally) throws IOException {
        try (var guest = new Guest(server.port(), "", tally)) {
            var page = guest.open("enter", "/enter");
            guest.send("enter", page, "/enter", Map.of("mandate", mandate));
            return guest.cookie();
        }
    }

    private static void cycle(Guest secretariat) throws IOException {
        try (secretariat) {
            var at = UNION + "/cycles/new";
            var page = secretariat.open("new cycle", at);
            var fields = new LinkedHashMap<String, String>();
            fields.put("framework", "2024-2026");
            fields.put("code", "2026-Q1");
            fields.put("title", "I квартал 2026 г.");
            fields.put("starts", "2026-01-01");
            fields.put("ends", "2026-03-31");
            fields.put("due", "2026-04-10");
            fields.put("closes", "2026-04-20");
            secretariat.send("new cycle", page, at, fields);
        }
    }

    /// What a body hands in takes a signature first.
    private static void approval(Guest coordinator, String body) throws IOException {
        var at = UNION + "/approval/bodies/" + body;
        var page = coordinator.open("order of approval", at);
        coordinator.send("order of approval", page, at, Map.of("step-1", "signature", "grounds", "Order No 2"));
    }

    private static void known(Guest coordinator, Member member) throws IOException {
        var at = UNION + "/people/new";
        var page = coordinator.open("new person", at);
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", member.name());
        fields.put("mail", member.name().toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@example.org");
        fields.put("telephone", "+000 1");
        fields.put("role", member.body().isEmpty() ? "party-coordinator" : "body-officer");
        fields.put("party", member.party());
        fields.put("body", member.body());
        fields.put("from", "2026-01-01");
        fields.put("until", "");
        fields.put("grounds", "Order No 1");
        coordinator.send("new person", page, at, fields);
    }
}
