package org.pacta.reporting.input;

import java.time.LocalDate;
import org.pacta.page.Address;
import org.pacta.parties.presence.Call;
import org.pacta.reporting.Cycle;
import org.pacta.reporting.Report;

/// What a body asks of a co-executor.
///
/// @param report in which it is asked
/// @param of the co-executor, by id and (`body`) by code
/// @param measure its code
/// @param by the day by which it is asked
public record Asked(Report report, long of, String body, String measure, LocalDate by) {

    /// Where it is answered.
    public String href(Call call, Cycle cycle) {
        return call.at("/cycles/" + Address.segment(cycle.code()) + "/bodies/" + Address.segment(body) + "/inputs/"
                        + report.number() + "/" + Address.segment(measure))
                .href();
    }
}
