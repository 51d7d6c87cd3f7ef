package org.pacta.portal.forecast;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pacta.planning.told.Scenarios;
import org.pacta.portal.Visit;

/// The scenario of an address: what it already changes, and addresses that change one thing more.
///
/// @param asked the values of each parameter
record WhatIf(Visit visit, Map<String, List<String>> asked, String name) {

    private String base() {
        return visit.at("/forecast")
                .with("framework", visit.question().framework().code())
                .with("name", name)
                .href();
    }

    private List<ForecastView.Kept> kept() {
        var kept = new ArrayList<ForecastView.Kept>();
        for (var each : Scenarios.NAMES) {
            for (var value : asked.getOrDefault(each, List.of())) {
                if (!value.isBlank()) kept.add(new ForecastView.Kept(each, value));
            }
        }
        return kept;
    }

    /// The same with one more change.
    String with(String parameter, String value) {
        var address = new StringBuilder(base());
        for (var each : kept()) address.append(part(each.name(), each.value()));
        return address.append(part(parameter, value)).toString();
    }

    private static String part(String parameter, String value) {
        return "&" + parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /// Where the dates that hold with it are proposed: of the present, whatever moment is looked at.
    String schedule() {
        var framework = visit.question().framework().code();
        var address = new StringBuilder("/u/%s/frameworks/%s/schedule?name=%s"
                .formatted(
                        visit.union().code(),
                        Visit.segment(framework),
                        URLEncoder.encode(name, StandardCharsets.UTF_8)));
        for (var each : kept()) address.append(part(each.name(), each.value()));
        return address.toString();
    }

    /// The form that adds changes; what is changed already and the moment are handed on.
    ForecastView.Form form() {
        var hidden = new ArrayList<ForecastView.Kept>();
        hidden.add(
                new ForecastView.Kept("framework", visit.question().framework().code()));
        visit.moment().forEach((field, value) -> hidden.add(new ForecastView.Kept(field, value)));
        hidden.addAll(kept());
        var fields = new ArrayList<ForecastView.Asked>();
        for (var each : Scenarios.NAMES) {
            fields.add(new ForecastView.Asked(
                    each, visit.say("forecast.ask." + each), visit.say("forecast.ask." + each + ".hint"), ""));
        }
        fields.add(new ForecastView.Asked(
                "name", visit.say("forecast.ask.name"), visit.say("forecast.ask.name.hint"), name));
        return new ForecastView.Form("/u/" + visit.union().code() + "/forecast", hidden, fields);
    }
}
