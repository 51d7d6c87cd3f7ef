package org.pacta.parties.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pacta.language.Language;
import org.pacta.language.Lexicon;
import org.pacta.language.PublicWords;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Grounds;
import org.pacta.ledger.NotFound;
import org.pacta.page.Link;
import org.pacta.page.delivery.SeeOther;
import org.pacta.page.form.Field;
import org.pacta.page.form.Fields;
import org.pacta.page.form.FormView;
import org.pacta.page.form.Input;
import org.pacta.parties.mandate.Power;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.parties.presence.For;
import org.pacta.parties.wording.Faults;
import org.pacta.parties.wording.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The form in which the secretariat puts the union's own words in the place of the neutral ones.
@Controller
class WordingController {

    private static final List<String> KEYS = Stream.concat(
                    Stream.of(PublicWords.INTRODUCTION), PublicWords.KEYS.stream())
            .toList();

    private final Calls calls;
    private final Wording wording;
    private final Lexicon lexicon;

    WordingController(Calls calls, Wording wording, Lexicon lexicon) {
        this.calls = calls;
        this.wording = wording;
        this.lexicon = lexicon;
    }

    @GetMapping("/u/{union}/words/{language}")
    @For(value = Role.SECRETARIAT_OFFICER, power = Power.DECIDE, operator = true)
    String words(
            @PathVariable String union,
            @PathVariable String language,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var of = language(language);
        var form = calls.read(request, response, union, call -> form(call, of, Input.none(), false));
        return shown(model, form);
    }

    @PostMapping("/u/{union}/words/{language}")
    @For(value = Role.SECRETARIAT_OFFICER, power = Power.DECIDE, operator = true)
    String replace(
            @PathVariable String union,
            @PathVariable String language,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var of = language(language);
        var call = calls.of(request, response, union);
        var input = new Input(request);
        var wanted = new LinkedHashMap<String, String>();
        KEYS.forEach(key -> wanted.put(key, typed(input, key)));
        wording.faults(of, wanted).forEach((key, fault) -> input.fault(key, Faults.key(fault)));
        if (input.wrong()) {
            response.setStatus(422);
            return shown(model, calls.read(call, _ -> form(call, of, input, false)));
        }
        var grounds = Grounds.of("The union's own words, " + of.tag());
        if (calls.enter(call, "set-words", grounds, entry -> replaced(entry, call, of, wanted, input.text("version"))))
            return SeeOther.to(call.at("/words/" + of.tag()).href());
        response.setStatus(409);
        return shown(model, calls.read(call, _ -> form(call, of, input, true)));
    }

    /// @param read the version of the words that the author had before him
    /// @return false if somebody has replaced some since; then nothing is said
    private boolean replaced(Entry entry, Call call, Language language, Map<String, String> wanted, String read) {
        var on = call.asOf().on();
        var now = wording.own(call.union(), language, new AsOf(on, entry.recorded()));
        if (!Wording.version(now).equals(read)) return false;
        wording.replace(entry, call.union(), language, wanted, on);
        return true;
    }

    /// With line breaks as they are kept.
    private static String typed(Input input, String key) {
        return input.text(key).replace("\r\n", "\n");
    }

    private String label(Call call, Language language, String key) {
        return key.equals(PublicWords.INTRODUCTION)
                ? call.say("wording.field.introduction")
                : lexicon.in(language).standard(key);
    }

    private static String shown(Model model, FormView page) {
        model.addAttribute("page", page);
        return "page/form";
    }

    private static Language language(String tag) {
        return Language.of(tag)
                .filter(each -> each.tag().equals(tag))
                .orElseThrow(() -> new NotFound("language " + tag));
    }

    private FormView form(Call call, Language language, Input input, boolean overtaken) {
        Map<String, String> own = wording.own(call.union(), language, call.asOf());
        var fields = new Fields(call.words(), "wording", input);
        fields.add(PublicWords.INTRODUCTION, Field.Kind.TEXT, own.getOrDefault(PublicWords.INTRODUCTION, ""));
        for (var key : PublicWords.KEYS)
            fields.add(key, lexicon.in(language).standard(key), Field.Kind.LINE, own.getOrDefault(key, ""));
        var about = new ArrayList<FormView.Line>();
        about.add(new FormView.Line(call.say("wording.language"), language.ownName()));
        about.add(new FormView.Line(call.say("wording.how"), call.say("wording.how.words")));
        var back = new Link(call.say("wording.back"), call.at("").href());
        return new FormView(
                calls.frame(call, "", back),
                call.say("wording.title"),
                about,
                fields.all(),
                overtaken ? List.of(call.say("wording.overtaken")) : List.of(),
                overtaken ? differences(call, language, own, input) : List.of(),
                call.at("/words/" + language.tag()).href(),
                call.form(),
                input.empty() || overtaken ? Wording.version(own) : input.text("version"),
                call.say("wording.submit"),
                back);
    }

    /// What stands now beside what was typed, message by message.
    private List<FormView.Difference> differences(Call call, Language language, Map<String, String> own, Input input) {
        return KEYS.stream()
                .filter(key -> !own.getOrDefault(key, "").equals(typed(input, key)))
                .map(key ->
                        new FormView.Difference(label(call, language, key), own.getOrDefault(key, ""), input.text(key)))
                .toList();
    }
}
