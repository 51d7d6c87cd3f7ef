package org.pacta.register.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.pacta.ledger.Records;
import org.pacta.ledger.Text;
import org.pacta.page.form.Field;
import org.pacta.parties.presence.Call;
import org.springframework.stereotype.Component;

/// The documents by which an edition may have been decided, known here by code and title alone. Called inside a
/// reading.
@Component
class DecidingDocuments {

    private final Records records;

    DecidingDocuments(Records records) {
        this.records = records;
    }

    List<Field.Option> options(Call call) {
        var union = call.union().id();
        var ids = new TreeMap<String, Long>();
        records.ids(union).forEach((name, id) -> {
            if (name.kind().equals("document")) ids.put(name.code(), id);
        });
        var texts = records.texts(union, ids.values(), call.asOf());
        var options = new ArrayList<Field.Option>();
        options.add(new Field.Option("", call.say("keeping.none"), false));
        ids.forEach((code, id) -> {
            var title = Text.of(texts.getOrDefault(id, List.of()), "title", call.tag())
                    .orElse("");
            options.add(new Field.Option(code, (code + " " + title).strip(), false));
        });
        return options;
    }

    Optional<Long> document(Call call, String code) {
        return records.find(call.union().id(), "document", 0, code, call.asOf()).map(Records.Found::id);
    }
}
