package org.pacta.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that stands where a test puts it.
public final class SetClock extends Clock {

    private volatile Instant now = Instant.parse("2023-06-30T12:00:00Z");

    public void at(String moment) {
        now = Instant.parse(moment);
    }

    public void later(long seconds) {
        now = now.plusSeconds(seconds);
    }

    @Override
    public ZoneOffset getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
        return now;
    }
}
