package org.pacta.register.keeping;

import java.util.List;
import org.pacta.ledger.Entry;
import org.pacta.parties.presence.Call;
import org.pacta.register.subject.Subject;

/// A window: a field in the forms of measures and steps of which a slice above knows.
///
/// It reads as of the moment of the call, as [RecordKind] does.
public interface FurtherField {

    Shape shape();

    /// What is held, as the field shows it.
    String read(Call call, Subject subject);

    /// What is wrong with what was typed, in no field of its own.
    List<Reason> faults(Call call, String typed);

    /// Says what was typed, in the place of all that was held.
    void change(Entry entry, Call call, Subject subject, String typed, RecordKind.Manner manner);
}
