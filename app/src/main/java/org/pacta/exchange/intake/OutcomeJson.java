package org.pacta.exchange.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.exchange.faults.Fault;
import org.pacta.exchange.faults.FaultTexts;

/// What became of a file, for programs.
///
/// @param outcome refused, checked, drafted, imported
/// @param faultCount all of them; `faults` has the first thousand
/// @param entry the number of the entry, or of the draft
record OutcomeJson(
        String outcome,
        long faultCount,
        List<FaultJson> faults,
        List<FaultJson> notices,
        @Nullable Difference difference,
        @Nullable Long entry) {

    /// @param reason a word that does not change
    /// @param message what is wrong
    /// @param remedy what to do
    record FaultJson(
            String reason,
            String sheet,
            long line,
            String column,
            String heading,
            String value,
            String message,
            String remedy) {}

    static OutcomeJson of(Outcome outcome, String language) {
        var texts = new FaultTexts(language);
        var findings = outcome.findings();
        var faults = findings.faults().stream().map(each -> fault(each, texts)).toList();
        var notices =
                findings.notices().stream().map(each -> fault(each, texts)).toList();
        return switch (outcome) {
            case Outcome.Refused _ -> new OutcomeJson("refused", findings.faultCount(), faults, notices, null, null);
            case Outcome.Checked checked ->
                new OutcomeJson("checked", findings.faultCount(), faults, notices, checked.difference(), null);
            case Outcome.Drafted drafted ->
                new OutcomeJson("drafted", findings.faultCount(), faults, notices, drafted.difference(), (long)
                        drafted.number());
            case Outcome.Imported imported ->
                new OutcomeJson(
                        "imported", findings.faultCount(), faults, notices, imported.difference(), imported.seq());
        };
    }

    private static FaultJson fault(Fault fault, FaultTexts texts) {
        var place = fault.place();
        return new FaultJson(
                fault.reason().name(),
                place.sheet(),
                place.line(),
                place.column(),
                place.heading(),
                fault.value(),
                texts.message(fault),
                texts.remedy(fault));
    }
}
