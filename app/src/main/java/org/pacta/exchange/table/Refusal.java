package org.pacta.exchange.table;

import org.pacta.exchange.faults.Fault;
import org.pacta.exchange.faults.Place;
import org.pacta.exchange.faults.Reason;

/// Carries a fault out of the depth of a parser to [Tables], which makes it a value.
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    Refusal(Reason reason, Place place, String value, String... details) {
        super(reason.name(), null, false, false);
        fault = Fault.of(reason, place, value, details);
    }

    Refusal(Reason reason, String... details) {
        this(reason, Place.FILE, "", details);
    }

    Fault fault() {
        return fault;
    }
}
