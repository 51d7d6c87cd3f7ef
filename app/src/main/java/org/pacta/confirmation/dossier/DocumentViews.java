package org.pacta.confirmation.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pacta.confirmation.dossier.DossierView.DocumentView;
import org.pacta.confirmation.evidence.Document;
import org.pacta.confirmation.evidence.Documents;
import org.pacta.confirmation.evidence.Files;
import org.pacta.ledger.Records;
import org.pacta.page.Address;
import org.pacta.page.Link;
import org.pacta.page.Text;
import org.pacta.parties.presence.Call;
import org.springframework.stereotype.Component;

/// Documents as they are shown: cited, with the way to them, their strength and what became of them.
@Component
class DocumentViews {

    private final Documents documents;
    private final Files files;
    private final Records records;

    DocumentViews(Documents documents, Files files, Records records) {
        this.documents = documents;
        this.files = files;
        this.records = records;
    }

    List<DocumentView> of(Call call, Speech speech, Powers powers, List<Document> all) {
        return all.stream().map(each -> view(call, speech, powers, each)).toList();
    }

    private DocumentView view(Call call, Speech speech, Powers powers, Document document) {
        var title = speech.words(document.title(), document.language());
        return new DocumentView(
                title == null ? Text.of("–", call.words().language()) : title,
                citation(call, speech, document),
                where(call, document).orElse(null),
                place(call, speech, document),
                call.say("evidence.proof." + document.strength().word()),
                alarm(call, speech, document),
                actions(call, powers, document));
    }

    /// `Letter No 12-3/45 of 20 April 2023, Ministry of Economy; out. No 12-3/45; 3 pages`.
    static String citation(Call call, Speech speech, Document document) {
        var content = document.content();
        var parts = new ArrayList<String>();
        var first = new StringBuilder(call.say("evidence.kind." + content.kind()));
        if (content.number() != null) first.append(' ').append(call.say("evidence.number", content.number()));
        if (content.dated() != null) first.append(' ').append(call.say("evidence.dated", speech.day(content.dated())));
        parts.add(first.toString());
        if (content.signatory() != null) parts.add(content.signatory());
        if (content.outgoing() != null) parts.add(call.say("evidence.outgoing", content.outgoing()));
        if (content.incoming() != null) parts.add(call.say("evidence.incoming", content.incoming()));
        if (content.pages() != null) parts.add(call.say("evidence.pages", content.pages()));
        return String.join("; ", parts);
    }

    private Optional<Link> where(Call call, Document document) {
        var content = document.content();
        var file = content.file();
        if (file != null)
            return files.file(call.union().id(), file)
                    .map(each -> call.link(
                            call.say("evidence.file", each.name(), each.kilobytes()), call.at("/files/" + each.id())));
        var act = content.act();
        if (act != null)
            return Optional.ofNullable(records.named(call.union().id(), List.of(act), call.asOf())
                            .get(act))
                    .map(each -> call.link(
                            call.say("evidence.act", each.code()), call.at("/acts/" + Address.segment(each.code()))));
        var link = content.link();
        return link == null ? Optional.empty() : Optional.of(new Link(link, link));
    }

    private String place(Call call, Speech speech, Document document) {
        var content = document.content();
        var held = content.held();
        if (held == null) return "";
        var words = new StringBuilder(call.say("evidence.held", held));
        if (content.restriction() != null)
            words.append(". ").append(call.say("evidence.restriction", content.restriction()));
        for (var each : documents.inspections(call.union().id(), document.id(), call.asOf()))
            words.append(". ")
                    .append(call.say(
                            "evidence.seen", speech.party(each.party()), each.office(), speech.day(each.day())));
        return words.toString();
    }

    static String alarm(Call call, Speech speech, Document document) {
        var lapse = document.lapse();
        if (lapse == null) return "";
        var words = call.say("evidence.lapse." + lapse.kind(), speech.day(lapse.since()));
        return lapse.by().isEmpty() ? words : words + ": " + lapse.by();
    }

    private static List<Link> actions(Call call, Powers powers, Document document) {
        var actions = new ArrayList<Link>();
        if (!powers.prepares()) return actions;
        var at = "/evidence/" + document.ref();
        if (document.party() == powers.party() && document.lapse() == null)
            actions.add(new Link(
                    call.say("evidence.act.lapse"), call.at(at + "/lapse").href()));
        if (document.party() != powers.party() && document.content().held() != null)
            actions.add(new Link(
                    call.say("evidence.act.inspect"), call.at(at + "/inspect").href()));
        return actions;
    }
}
