package org.pacta.register.keeping;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.pacta.ledger.Entry;
import org.pacta.page.Address;
import org.pacta.parties.presence.Call;
import org.pacta.register.subject.Subject;

/// A window: a kind of record that is kept by form. It describes its fields; one form shows them, one handler takes
/// them, and both tell it nothing but sheets.
///
/// What it reads, it reads as of the moment of the call, which in a command is that of the entry.
public interface RecordKind {

    /// As in addresses: measures, groups, acts.
    String name();

    /// Whether its records are of a framework, which their addresses name.
    boolean framed();

    /// @param framework empty where records are of none
    Optional<Subject> find(Call call, String framework, String code);

    /// The fields of its form, in order.
    ///
    /// @param subject without an id for a record that is to be made
    List<Shape> shapes(Call call, Subject subject);

    /// What is held of a record, for each of its fields.
    Sheet sheet(Call call, Subject subject);

    /// All that is wrong with the fields that were changed, apart from options that there are not.
    List<Kept.Finding> findings(Call call, Subject subject, Sheet typed, List<String> changed);

    /// Says the fields that were changed.
    void change(Entry entry, Call call, Subject subject, Sheet typed, List<String> changed, Manner manner);

    /// Whether others stand in it, so that it cannot be taken out of the plan before them.
    default boolean holds(Call call, Subject subject) {
        return false;
    }

    /// Takes a record of a framework out of the plan.
    default void remove(Entry entry, Subject subject, LocalDate since) {
        throw new IllegalStateException(name() + " stand in no plan");
    }

    /// Where a record is shown.
    default Address page(Call call, Subject subject) {
        return subject.page(call);
    }

    /// Things whose standings follow from what was changed.
    default List<Long> renewed(Subject subject, List<String> changed) {
        return List.of();
    }

    /// How a change is meant.
    ///
    /// @param since the first day on which it holds
    /// @param agreed whether it was decided anew, as by an edition; else a mistake is set right
    record Manner(LocalDate since, boolean agreed) {}
}
