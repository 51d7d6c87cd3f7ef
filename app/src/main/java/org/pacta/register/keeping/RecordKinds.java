package org.pacta.register.keeping;

import java.util.List;
import org.pacta.ledger.NotFound;
import org.pacta.parties.presence.Call;
import org.pacta.register.subject.Subject;
import org.springframework.stereotype.Component;

/// Every kind of record that is kept by form.
@Component
class RecordKinds {

    private final List<RecordKind> all;

    RecordKinds(List<RecordKind> all) {
        this.all = List.copyOf(all);
    }

    /// @throws NotFound if there is none of that name
    RecordKind kind(String name) {
        return all.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow(() -> new NotFound(name));
    }

    /// @throws NotFound if the reader sees no such record
    Subject subject(Call call, String framework, String kind, String code) {
        return kind(kind).find(call, framework, code).orElseThrow(() -> new NotFound(kind + " " + code));
    }

    /// A record that is to be made.
    static Subject fresh(String framework, String kind, String code) {
        return new Subject(0, framework, kind, code, "", false, "");
    }
}
