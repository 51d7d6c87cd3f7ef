package org.pacta.desk.webhook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.pacta.language.Language;
import org.pacta.language.Lexicon;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.seal.Entries;
import org.pacta.page.delivery.PublicUrl;
import org.pacta.parties.Union;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.parties.presence.Capacity;
import org.pacta.register.subject.Subject;
import org.pacta.register.subject.Subjects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What entries say to a webhook: one message for each entry and kind, with the measures and steps that it is about. Of
/// what was said about them it holds nothing: that is read at their addresses, under rights of one's own.
@Component
class Messages {

    /// At most so many changes of an entry are looked at, and so many things named.
    private static final int CHANGES = 5_000;
    private static final int NAMED = 100;

    private final Ledger ledger;
    private final Entries entries;
    private final Calls calls;
    private final Subjects subjects;
    private final Lexicon lexicon;
    private final PublicUrl url;
    private final JsonMapper json = JsonMapper.shared();

    Messages(Ledger ledger, Entries entries, Calls calls, Subjects subjects, Lexicon lexicon, PublicUrl url) {
        this.ledger = ledger;
        this.entries = entries;
        this.calls = calls;
        this.subjects = subjects;
        this.lexicon = lexicon;
        this.url = url;
    }

    /// The messages about the entries after the one that the webhook was told of last.
    List<Delivery> of(Union union, Hook hook, long until) {
        return ledger.read(hook.viewer(), () -> {
            var first = Language.of(union.languages().getFirst()).orElse(Language.EN);
            var call = calls.unasked(union, lexicon.in(first), new Capacity.Everybody());
            var all = new ArrayList<Delivery>();
            for (var seq = hook.seq() + 1; seq <= until; seq++) {
                var about = new TreeMap<Kind, Set<Long>>();
                for (var each : entries.changes(union.id(), seq, CHANGES))
                    Kind.ofTable(each.table())
                            .filter(hook.kinds()::contains)
                            .ifPresent(kind -> about.computeIfAbsent(kind, _ -> new LinkedHashSet<>())
                                    .addAll(each.things()));
                if (about.isEmpty()) continue;
                var entry = entries.entry(union.id(), seq);
                if (entry.isEmpty()) continue;
                about.forEach((kind, things) -> all.add(message(call, entry.get(), kind, things)));
            }
            return all;
        });
    }

    private Delivery message(Call call, Entries.Entry entry, Kind kind, Set<Long> things) {
        var found = subjects.of(call, things);
        var named = things.stream()
                .flatMap(each -> Stream.ofNullable(found.get(each)))
                .limit(NAMED)
                .map(each -> thing(call, each))
                .toList();
        var data = new LinkedHashMap<String, Object>();
        data.put("union", call.union().code());
        data.put("entry", entry.seq());
        data.put("command", entry.command());
        data.put("things", named);
        data.put("more", Math.max(0, found.size() - NAMED));
        var body = new LinkedHashMap<String, Object>();
        body.put("type", kind.type());
        body.put("timestamp", entry.recorded().toString());
        body.put("data", data);
        var id = "msg_" + UUID.randomUUID().toString().replace("-", "");
        return new Delivery(entry.seq(), kind, id, json.writeValueAsString(body));
    }

    private Map<String, Object> thing(Call call, Subject subject) {
        var thing = new LinkedHashMap<String, Object>();
        thing.put("kind", subject.kind());
        thing.put("framework", subject.framework());
        thing.put("code", subject.code());
        thing.put("title", subject.title());
        thing.put("url", url.configured() + subject.page(call).href());
        return thing;
    }
}
