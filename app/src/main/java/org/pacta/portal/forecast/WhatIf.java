package org.pacta.portal.forecast;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pacta.page.Address;
import org.pacta.planning.told.Scenarios;
import org.pacta.portal.Visit;

/// The scenario of an address: what it already changes, and addresses that change one thing more.
///
/// @param asked the values of each parameter
/// @param desks whether things wait for the desks of bodies
public record WhatIf(Visit visit, Map<String, List<String>> asked, String name, boolean desks) {

    public WhatIf {
        asked = Map.copyOf(asked);
    }

    private static String path(boolean desks) {
        return desks ? "/forecast/desks" : "/forecast";
    }

    private String base(boolean desked) {
        return visit.at(path(desked))
                .with("framework", visit.question().framework().code())
                .with("name", name)
                .href();
    }

    private ArrayList<ForecastView.Kept> kept(boolean desked) {
        var kept = new ArrayList<ForecastView.Kept>();
        for (var each : Scenarios.names(desked)) {
            for (var value : asked.getOrDefault(each, List.of())) {
                if (!value.isBlank()) kept.add(new ForecastView.Kept(each, value));
            }
        }
        return kept;
    }

    private String with(boolean desked, String... more) {
        return with(desked, kept(desked), more);
    }

    private String with(boolean desked, List<ForecastView.Kept> kept, String... more) {
        var address = new StringBuilder(base(desked));
        for (var each : kept) address.append(part(each.name(), each.value()));
        for (int i = 0; i < more.length; i += 2) address.append(part(more[i], more[i + 1]));
        return address.toString();
    }

    /// The same with one more change, or with another field.
    String with(String parameter, String value) {
        return with(desks, parameter, value);
    }

    /// The same with one change less.
    String without(String parameter, String value) {
        var rest = kept(desks);
        rest.remove(new ForecastView.Kept(parameter, value));
        return with(desks, rest);
    }

    /// This address.
    String here() {
        return with(desks);
    }

    /// The same scenario with desks where they are not looked at, and without where they are.
    String other() {
        return with(!desks);
    }

    /// Whether another number of desks is asked where they are not looked at.
    boolean elsewhere() {
        return !desks && kept(true).stream().anyMatch(each -> each.name().equals("desk"));
    }

    /// What is shown when it was stopped, as a word: the same without desks, the plan as it is, or where it stands.
    String after() {
        if (desks) return "desks";
        return kept(false).isEmpty() ? "stop" : "plain";
    }

    /// Where that is.
    String stopped() {
        return switch (after()) {
            case "desks" -> other();
            case "plain" -> plain();
            default ->
                visit.at("")
                        .with("framework", visit.question().framework().code())
                        .href();
        };
    }

    /// A picture of it as a file.
    String picture(String file) {
        var address = new StringBuilder(visit.at("/forecast/" + file)
                .with("framework", visit.question().framework().code())
                .href());
        for (var each : kept(desks)) address.append(part(each.name(), each.value()));
        return desks ? address.append(part("desks", "on")).toString() : address.toString();
    }

    /// The same scenario at another address below the union, with desks looked at.
    ///
    /// @param more names and values of fields
    public String at(String below, String... more) {
        var address = new StringBuilder(visit.at(below)
                .with("framework", visit.question().framework().code())
                .with("name", name)
                .href());
        for (var each : kept(true)) address.append(part(each.name(), each.value()));
        for (int i = 0; i < more.length; i += 2) address.append(part(more[i], more[i + 1]));
        return address.toString();
    }

    /// The same without a scenario.
    String plain() {
        return visit.at(path(desks))
                .with("framework", visit.question().framework().code())
                .href();
    }

    private static String part(String parameter, String value) {
        return "&" + parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /// Where the dates that hold with it are proposed: of the present, whatever moment is looked at.
    String schedule() {
        return schedule(desks ? new String[] {"desks", "on"} : new String[0]);
    }

    /// @param more names and values of fields
    public String schedule(String... more) {
        var framework = visit.question().framework().code();
        var address = new StringBuilder("/u/%s/frameworks/%s/schedule?name=%s"
                .formatted(
                        visit.union().code(),
                        Address.segment(framework),
                        URLEncoder.encode(name, StandardCharsets.UTF_8)));
        for (var each : kept(true)) address.append(part(each.name(), each.value()));
        for (int i = 0; i < more.length; i += 2) address.append(part(more[i], more[i + 1]));
        return address.toString();
    }

    /// The form that adds changes; what is changed already and the moment are handed on.
    ForecastView.Form form() {
        var hidden = new ArrayList<ForecastView.Kept>();
        hidden.add(
                new ForecastView.Kept("framework", visit.question().framework().code()));
        visit.moment().forEach((field, value) -> hidden.add(new ForecastView.Kept(field, value)));
        hidden.addAll(kept(desks));
        var fields = new ArrayList<ForecastView.Asked>();
        for (var each : Scenarios.names(true)) {
            fields.add(new ForecastView.Asked(
                    each, visit.say("forecast.ask." + each), visit.say("forecast.ask." + each + ".hint"), ""));
        }
        fields.add(new ForecastView.Asked(
                "name", visit.say("forecast.ask.name"), visit.say("forecast.ask.name.hint"), name));
        return new ForecastView.Form("/u/" + visit.union().code() + path(desks), hidden, fields);
    }
}
