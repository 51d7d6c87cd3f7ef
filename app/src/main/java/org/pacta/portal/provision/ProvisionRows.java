package org.pacta.portal.provision;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.AsOf;
import org.pacta.parties.Union;
import org.pacta.register.alignment.Instrument;
import org.pacta.register.alignment.Provision;
import org.pacta.register.alignment.Provisions;
import org.pacta.register.plan.Framework;
import org.pacta.scoreboard.Question;
import org.pacta.scoreboard.coverage.Coverage;
import org.pacta.scoreboard.coverage.Covered;
import org.springframework.stereotype.Component;

/// The provisions of a union as an address asks for them, for pages, files and programs alike. Called inside a reading.
///
/// Fields: `show` (gaps, carried), `instrument`, `words`. One that says nothing that is known is passed over, except
/// that nothing matches an instrument that there is not.
@Component
public class ProvisionRows {

    /// Shows what nothing carries out.
    public static final String GAPS = "gaps";

    /// What can be shown, in the order of the choice.
    public static final List<String> SHOWN = List.of(GAPS, "carried");

    private final Provisions provisions;
    private final Coverage coverage;

    ProvisionRows(Provisions provisions, Coverage coverage) {
        this.provisions = provisions;
        this.coverage = coverage;
    }

    /// A provision with the measures of the plan that carry it out.
    public record Row(Provision provision, Covered.Carried carried) {}

    /// @param all of them, each behind the one that it is part of
    /// @param shown those that were asked for
    public record Found(List<Instrument> instruments, List<Row> all, List<Row> shown, Covered covered) {

        public Found {
            instruments = List.copyOf(instruments);
            all = List.copyOf(all);
            shown = List.copyOf(shown);
        }

        /// How many provisions nothing carries out.
        public long gaps() {
            return all.stream().filter(each -> each.carried().gap()).count();
        }
    }

    /// @param framework whose measures are counted; null where there is no plan yet
    /// @param fields what stands in a field of the address, empty where nothing does
    public Found found(
            Union union, @Nullable Framework framework, AsOf asOf, String language, UnaryOperator<String> fields) {
        var covered = covered(union, framework, asOf, language);
        var show = fields.apply("show");
        var instrument = fields.apply("instrument");
        var words = fields.apply("words").strip().toLowerCase(Locale.ROOT);
        var all = provisions.provisions(union.id(), asOf, language).stream()
                .map(each -> new Row(each, covered.of(each.id())))
                .toList();
        var shown = all.stream()
                .filter(each -> !SHOWN.contains(show) || each.carried().gap() == show.equals(GAPS))
                .filter(each -> instrument.isEmpty()
                        || instrument.equals(each.provision().instrument()))
                .filter(each -> (each.provision().code() + " "
                                + each.provision().words())
                        .toLowerCase(Locale.ROOT)
                        .contains(words))
                .toList();
        return new Found(provisions.instruments(union.id(), asOf, language), all, shown, covered);
    }

    Covered covered(Union union, @Nullable Framework framework, AsOf asOf, String language) {
        return framework == null ? Covered.NONE : coverage.of(new Question(union, framework, asOf, language));
    }
}
