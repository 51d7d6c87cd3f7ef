package org.pacta.council.release;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.pacta.language.Language;
import org.pacta.ledger.NotFound;
import org.pacta.page.Link;
import org.pacta.page.form.Field;
import org.pacta.page.form.Fields;
import org.pacta.page.form.FormView;
import org.pacta.page.form.Input;
import org.pacta.parties.Openness;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.register.plan.Framework;
import org.pacta.register.plan.Plans;
import org.springframework.stereotype.Component;

/// The forms of releases. Called inside a reading.
@Component
class ReleaseForms {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    private final Calls calls;
    private final Releases releases;
    private final ReleasePages pages;
    private final Plans plans;
    private final Openness openness;
    private final Clock clock;

    ReleaseForms(Calls calls, Releases releases, ReleasePages pages, Plans plans, Openness openness, Clock clock) {
        this.calls = calls;
        this.releases = releases;
        this.pages = pages;
        this.plans = plans;
        this.openness = openness;
        this.clock = clock;
    }

    /// What was typed as a release; what cannot be read is noted beside the field.
    Releases.Draft draft(Call call, Input input) {
        var day = input.day("day", call.asOf().on());
        LocalTime time = LocalTime.MIDNIGHT;
        try {
            time = LocalTime.parse(input.text("time"), MINUTE);
        } catch (DateTimeParseException _) {
            input.fault("time", "release.reason.time");
        }
        var texts = new LinkedHashMap<String, String>();
        for (var language : Language.values()) texts.put(language.tag(), input.text("text-" + language.tag()));
        var chosen = input.many("frameworks");
        var frameworks = calls.read(
                call,
                _ -> plans.frameworks(call.union().id(), call.asOf(), call.tag()).stream()
                        .map(Framework::id)
                        .filter(each -> chosen.contains(String.valueOf(each)))
                        .toList());
        return new Releases.Draft(day.atTime(time).atZone(call.union().zone()).toInstant(), frameworks, texts);
    }

    FormView prepare(Call call, Input input, List<String> faults) {
        var soon = LocalDateTime.ofInstant(clock.instant(), call.union().zone())
                .truncatedTo(ChronoUnit.HOURS)
                .plusHours(1);
        var covered = plans.frameworks(call.union().id(), call.asOf(), call.tag()).stream()
                .map(each -> new Field.Option(String.valueOf(each.id()), each.title(), true))
                .toList();
        var fields = new Fields(call.words(), "release", input)
                .add("day", Field.Kind.DAY, soon.toLocalDate().toString())
                .add("time", Field.Kind.LINE, soon.format(MINUTE))
                .choose("frameworks", Field.Kind.ANY, covered);
        for (var language : Language.values())
            fields.add(
                    "text-" + language.tag(), call.say("release.field.text", language.ownName()), Field.Kind.TEXT, "");
        var zone =
                new FormView.Line(call.say("release.zone"), call.union().zone().getId());
        return form(call, "prepare", "/prepare", List.of(zone), fields, faults);
    }

    FormView setting(Call call, Input input, List<String> faults) {
        var now = releases.asReleased(call.union().id());
        var fields = new Fields(call.words(), "release", input)
                .choose(
                        "setting",
                        Field.Kind.ONE,
                        List.of(
                                new Field.Option("live", call.say("release.setting.live"), !now),
                                new Field.Option("released", call.say("release.setting.released"), now)));
        return form(call, "setting", "/setting", List.of(), fields, faults);
    }

    /// Which counts by Party and body everybody sees.
    FormView slices(Call call, Input input, List<String> faults) {
        var now = openness.slices(call.union().id()).orElse(null);
        var options = Arrays.stream(Openness.Slices.values())
                .map(each -> new Field.Option(each.word(), call.say("discretion.slices." + each.word()), each == now))
                .toList();
        var fields = new Fields(call.words(), "discretion", input).choose("slices", Field.Kind.ONE, options);
        return form(call, "slices", "/slices", List.of(), fields, faults);
    }

    /// @param act release or withdraw
    FormView end(Call call, int number, String act, List<String> faults) {
        var one =
                releases.release(call.union().id(), number, true).orElseThrow(() -> new NotFound("release " + number));
        var about = new java.util.ArrayList<>(pages.facts(call, one));
        one.texts()
                .forEach((language, words) -> about.add(new FormView.Line(
                        call.say(
                                "release.field.text",
                                Language.of(language).map(Language::ownName).orElse(language)),
                        words)));
        return form(
                call, act, "/" + number + "/" + act, about, new Fields(call.words(), "release", Input.none()), faults);
    }

    private FormView form(
            Call call, String act, String at, List<FormView.Line> about, Fields fields, List<String> faults) {
        var back = call.at("/releases").href();
        return new FormView(
                calls.frame(call, "", new Link(call.say("release.title"), back)),
                call.say("release.form." + act),
                about,
                fields.all(),
                faults,
                List.of(),
                call.at("/releases" + at).href(),
                call.form(),
                "",
                call.say("release.submit." + act),
                new Link(call.say("release.back"), back));
    }
}
