package org.pacta.parties.mandate;

/// What somebody may do under a mandate. A mandate of one's own carries all three, as far as its role has them; who
/// stands in has those that he was given.
public enum Power {
    /// Draft, and everything that another still has to approve.
    PREPARE,
    /// Submit, confirm, return, object, publish: what binds his Party or the union.
    DECIDE,
    /// Give and end mandates.
    MANAGE
}
