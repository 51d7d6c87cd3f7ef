package org.pacta.acts;

import java.util.List;
import java.util.stream.Collectors;
import org.pacta.ledger.Entry;
import org.pacta.parties.presence.Call;
import org.pacta.register.keeping.FurtherField;
import org.pacta.register.keeping.Reason;
import org.pacta.register.keeping.RecordKind;
import org.pacta.register.keeping.Shape;
import org.pacta.register.subject.Subject;
import org.springframework.stereotype.Component;

/// The acts by which a measure or step is carried out, in its form: a code on each line.
@Component
class ActsOfItem implements FurtherField {

    private final Acts acts;

    ActsOfItem(Acts acts) {
        this.acts = acts;
    }

    @Override
    public Shape shape() {
        return Shape.text("acts");
    }

    @Override
    public String read(Call call, Subject subject) {
        return held(call, subject).stream().map(Act::code).collect(Collectors.joining("\n"));
    }

    private List<Act> held(Call call, Subject subject) {
        return acts.of(call.union().id(), subject.id(), call.asOf(), call.tag());
    }

    @Override
    public List<Reason> faults(Call call, String typed) {
        var known = typed.lines().allMatch(each -> act(call, each).findAny().isPresent());
        return known ? List.of() : List.of(Reason.ACT_UNKNOWN);
    }

    private java.util.stream.Stream<Act> act(Call call, String code) {
        return acts.act(call.union().id(), code.strip(), call.asOf(), call.tag()).stream();
    }

    @Override
    public void change(Entry entry, Call call, Subject subject, String typed, RecordKind.Manner manner) {
        var wanted = typed.lines()
                .flatMap(each -> act(call, each))
                .map(Act::id)
                .distinct()
                .toList();
        var held = held(call, subject).stream().map(Act::id).toList();
        for (var each : held) if (!wanted.contains(each)) acts.leave(entry, each, subject.id(), manner.since());
        for (var each : wanted) if (!held.contains(each)) acts.carryOut(entry, each, subject.id(), manner.since());
    }
}
