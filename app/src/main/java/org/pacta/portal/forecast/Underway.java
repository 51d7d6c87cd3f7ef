package org.pacta.portal.forecast;

import org.pacta.page.Link;
import org.pacta.page.Waiting;
import org.pacta.planning.Runs;
import org.pacta.portal.Frames;
import org.pacta.portal.Visit;
import org.springframework.stereotype.Component;

/// The page that is shown while a forecast is on its way.
@Component
public class Underway {

    private final Frames frames;

    Underway(Frames frames) {
        this.frames = frames;
    }

    /// Inside a reading.
    ///
    /// @param title of the page that is waited for
    /// @param again its address
    public Waiting page(Visit visit, String title, Runs.State.Going going, String again, Link stop) {
        var formats = visit.words().formats();
        return new Waiting(
                frames.of(visit, "forecast", Frames.crumbs(visit).subList(0, 1)),
                title,
                visit.say("waiting." + going.step(), formats.number(going.done()), formats.number(going.most())),
                going.done(),
                going.most(),
                new Link(visit.say("waiting.again"), again),
                stop);
    }
}
