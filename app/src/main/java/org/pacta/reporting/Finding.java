package org.pacta.reporting;

/// Why a submission is not taken as it stands.
///
/// @param thing that it is about; 0 for the submission as a whole
public record Finding(long body, long thing, Reason reason) {}
