package org.pacta.portal.files;

import java.util.List;
import java.util.function.UnaryOperator;
import org.pacta.portal.api.Asked;
import org.pacta.portal.provision.ProvisionRows;
import org.springframework.stereotype.Component;

/// Provisions with the measures of a plan that carry them out, as their page shows them. Called inside a reading.
@Component
class ProvisionSheets {

    private static final List<String> COLUMNS = List.of(
            "code",
            "instrument",
            "parent",
            "words",
            "measures",
            "confirmed",
            "high",
            "high_confirmed",
            "medium",
            "medium_confirmed",
            "low",
            "low_confirmed");

    private final ProvisionRows rows;

    ProvisionSheets(ProvisionRows rows) {
        this.rows = rows;
    }

    /// @param fields as [ProvisionRows] reads them
    Sheet sheet(Asked asked, UnaryOperator<String> fields) {
        var found = rows.found(asked.union(), asked.framework(), asked.asOf(), asked.language(), fields);
        var all = found.shown().stream()
                .map(each -> {
                    var it = each.provision();
                    var carried = each.carried();
                    return Sheets.row(
                            it.code(),
                            it.instrument(),
                            it.parent(),
                            it.words(),
                            carried.of(),
                            carried.confirmed(),
                            carried.high().of(),
                            carried.high().confirmed(),
                            carried.medium().of(),
                            carried.medium().confirmed(),
                            carried.low().of(),
                            carried.low().confirmed());
                })
                .toList();
        return Sheets.sheet(asked, "provisions", COLUMNS, all);
    }
}
