package org.pacta.parties.mandate;

/// Somebody who holds mandates in a union. Nothing of it stands in the ledger, all of it can be erased.
///
/// @param id random; what leaves and logs know
/// @param name as it is to be shown; empty once erased
public record Person(long id, String name, String mail, String telephone) {}
