package org.pacta.exchange.quarter;

import java.util.List;
import org.pacta.page.Address;
import org.pacta.page.Link;
import org.pacta.parties.Body;
import org.pacta.parties.presence.Call;
import org.pacta.reporting.Cycle;
import org.pacta.reporting.CycleWindow;
import org.springframework.stereotype.Component;

/// The ways to the workbooks, on the pages of a cycle.
@Component
class QuarterLinks implements CycleWindow {

    @Override
    public List<Link> links(Call call, Cycle cycle) {
        return List.of(new Link(call.say("quarter.title"), QuarterPages.at(call, cycle.code(), "/workbooks")));
    }

    @Override
    public List<Link> links(Call call, Cycle cycle, Body body) {
        var below = "/bodies/" + Address.segment(body.code()) + "/workbook.xlsx";
        var book = new Link(call.say("quarter.download"), QuarterPages.at(call, cycle.code(), below));
        if (call.capacity().party() == 0) return List.of(book);
        return List.of(book, new Link(call.say("quarter.upload"), QuarterPages.at(call, cycle.code(), "/workbooks")));
    }
}
