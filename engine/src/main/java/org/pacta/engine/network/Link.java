package org.pacta.engine.network;

/// A link between two tasks of a network.
///
/// @param from index of the predecessor, in the order in which tasks were added
/// @param to index of the successor
/// @param type which ends are tied
/// @param lag working days between the ends; negative is a lead
public record Link(int from, int to, LinkType type, int lag) {}
