package org.pacta.confirmation.dossier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pacta.confirmation.Claim;
import org.pacta.confirmation.claim.Draft;
import org.pacta.confirmation.evidence.Documents;
import org.pacta.ledger.Visibility;
import org.pacta.page.Link;
import org.pacta.page.form.Field;
import org.pacta.page.form.Fields;
import org.pacta.page.form.FormView;
import org.pacta.page.form.Input;
import org.pacta.parties.Party;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.register.subject.Subject;
import org.springframework.stereotype.Component;

/// The form in which a draft is written, and what was written into it. Called inside a reading.
@Component
class DraftForms {

    static final List<String> NAMES = List.of("since", "part", "value", "words", "documents", "partners", "seen");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Calls calls;
    private final Dossiers dossiers;
    private final AnswerForms answers;
    private final Documents documents;

    DraftForms(Calls calls, Dossiers dossiers, AnswerForms answers, Documents documents) {
        this.calls = calls;
        this.dossiers = dossiers;
        this.answers = answers;
        this.documents = documents;
    }

    /// What was typed; a day that is missing is noted in the input.
    Draft.Content content(Call call, Input input) {
        var refs = input.many("documents");
        var ids = documents.ids(call.union().id(), refs);
        var partners = new TreeSet<Long>();
        var speech = dossiers.speech(call);
        for (var each : speech.all()) if (input.many("partners").contains(each.code())) partners.add(each.id());
        return new Draft.Content(
                input.day("since", call.asOf().on()),
                input.part("part"),
                input.number("value"),
                call.tag(),
                input.text("words"),
                Fields.seen(input),
                refs.stream().map(each -> ids.getOrDefault(each, 0L)).toList(),
                partners);
    }

    /// @param draft that is changed; null for a new one
    /// @param theirs the same draft as somebody else has left it; null where nobody has
    FormView form(
            Call call,
            Subject subject,
            Claim.Kind kind,
            @Nullable Draft draft,
            @Nullable Draft theirs,
            Input input,
            List<String> faults) {
        var speech = dossiers.speech(call);
        var dossier = Places.dossier(call, subject).href();
        var what = call.say("claims.kind." + subject.kind(), subject.code());
        var reversal = kind == Claim.Kind.REVERSAL;
        var current = theirs != null ? theirs : draft;
        var action = draft == null
                ? Places.dossier(call, subject).path() + "/draft" + (reversal ? "?kind=reversal" : "")
                : call.at("/drafts/" + draft.id() + "/edit").href();
        return new FormView(
                calls.frame(
                        call,
                        "measures",
                        new Link(what, subject.page(call).href()),
                        new Link(call.say("claims.crumb"), dossier)),
                call.say(reversal ? "claims.form.draft.reversal" : "claims.form.draft"),
                List.of(new FormView.Line(what, subject.title())),
                fields(call, speech, subject, reversal, draft, input),
                faults,
                theirs == null ? List.of() : differences(call, speech, theirs, input),
                action,
                call.form(),
                current == null ? "" : String.valueOf(current.version()),
                call.say("claims.submit.draft"),
                draft == null
                        ? new Link(call.say("claims.back"), dossier)
                        : new Link(
                                call.say("claims.back.draft"),
                                call.at("/drafts/" + draft.id()).href()));
    }

    private List<Field> fields(
            Call call, Speech speech, Subject subject, boolean reversal, @Nullable Draft draft, Input input) {
        var content = draft == null ? null : draft.content();
        var fields = new Fields(call.words(), "claims", input);
        fields.add(
                "since", Field.Kind.DAY, content == null ? "" : content.since().toString());
        if (!reversal) fields.add("part", Field.Kind.NUMBER, content == null ? "" : percent(content.part()));
        if (subject.target() && !reversal)
            fields.add("value", Field.Kind.NUMBER, content == null ? "" : plain(content.value()));
        fields.add("words", Field.Kind.TEXT, content == null ? "" : content.words());
        answers.documents(call, speech, fields, content == null ? List.of() : content.documents());
        if (!reversal) partners(call, speech, fields, content == null ? new TreeSet<>() : content.partners());
        fields.seen(content == null ? Visibility.PUBLIC : content.seen());
        return fields.all();
    }

    private static void partners(Call call, Speech speech, Fields fields, java.util.Set<Long> chosen) {
        fields.choose(
                "partners",
                Field.Kind.ANY,
                speech.all().stream()
                        .filter(each -> each.id() != call.capacity().party())
                        .map((Party each) -> new Field.Option(each.code(), each.name(), chosen.contains(each.id())))
                        .toList());
    }

    private static String percent(@Nullable BigDecimal part) {
        return part == null ? "" : plain(part.multiply(HUNDRED));
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    /// What the other has left and what was typed here, where they differ.
    private static List<FormView.Difference> differences(Call call, Speech speech, Draft theirs, Input input) {
        var all = new ArrayList<FormView.Difference>();
        var content = theirs.content();
        differ(call, all, "since", day(speech, content.since().toString()), day(speech, input.text("since")));
        differ(call, all, "part", percent(content.part()), input.text("part"));
        differ(call, all, "value", plain(content.value()), input.text("value"));
        differ(call, all, "words", content.words(), input.text("words"));
        return all;
    }

    private static String day(Speech speech, String day) {
        return day.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? speech.day(LocalDate.parse(day)) : day;
    }

    private static void differ(Call call, List<FormView.Difference> all, String name, String theirs, String mine) {
        if (!theirs.equals(mine))
            all.add(new FormView.Difference(
                    call.say("claims.field." + name), theirs.isEmpty() ? "–" : theirs, mine.isEmpty() ? "–" : mine));
    }
}
