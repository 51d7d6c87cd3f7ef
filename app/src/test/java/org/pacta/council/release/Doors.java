package org.pacta.council.release;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pacta.portal.api.Asker;

/// The addresses at which a visitor may find what is in the record of the union `week`.
final class Doors {

    private static final String PLAN = "/u/week/frameworks/2021-2023";
    private static final String API = "/api/v1/unions/week";

    private Doors() {}

    static List<String> all() {
        var doors = new ArrayList<String>();
        for (var path : List.of(
                "",
                "/figures?framework=2021-2023",
                "/measures",
                "/measures/1.1",
                "/measures/1.2",
                "/steps",
                "/forecasts",
                "/groups",
                "/changes?from=2020-01-01",
                "/forecast",
                "/series",
                "/statements",
                "/checks",
                "/compare?from=2020-01-01",
                "/frameworks",
                "/bodies",
                "/acts",
                "/meetings")) doors.add(API + path);
        doors.add("/api/v1/unions");
        doors.add("/");
        for (var path :
                List.of("", "/groups/1", "/groups/1.atom", "/measures", "/measures/1.1", "/measures/1.2", "/steps"))
            doors.add(PLAN + path);
        for (var path : List.of("/network", "/network?measure=1.2", "/timeline", "/forecasts", "/risks"))
            doors.add(PLAN + path);
        for (var path : List.of(
                "",
                "?known=2099-01-01&on=2023-06-30",
                "/compare",
                "/checks",
                "/bodies/a-1",
                "/bodies",
                "/acts",
                "/meetings",
                "/meetings.ics",
                "/bodies/a-1/due.ics",
                "/search?q=zebra",
                "/search?q=measure",
                "/data/2021-2023/measures.csv",
                "/data/2021-2023/measures.json",
                "/data/2021-2023/changes.csv",
                "/data/2021-2023/figures.json",
                "/data/2021-2023/meetings.csv",
                "/data/2021-2023/checks.csv",
                "/meetings/77",
                "/ledger",
                "/releases",
                "/releases.atom",
                "/corrections",
                "/corrections.atom",
                "/extensions",
                "/forecast?framework=2021-2023",
                "/cite?framework=2021-2023",
                "/figure.svg?framework=2021-2023",
                "/card.png?framework=2021-2023",
                "/due.svg?framework=2021-2023",
                "/programmes.png?framework=2021-2023",
                "/curve.png?framework=2021-2023",
                "/forecast/desks?framework=2021-2023",
                "/forecast.csv?framework=2021-2023",
                "/papers",
                "/positions?framework=2021-2023")) doors.add("/u/week" + path);
        return doors;
    }

    /// Each door with a cookie, so that nothing that was kept is handed out, and without.
    static Map<String, HttpResponse<String>> tried(String server) {
        var visitor = new Asker(server);
        var tried = new LinkedHashMap<String, HttpResponse<String>>();
        for (var each : all()) {
            tried.put(each, visitor.get(each));
            tried.put("anew " + each, visitor.get(each, "Cookie", "other=1"));
        }
        return tried;
    }
}
