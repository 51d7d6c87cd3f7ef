package org.pacta.reporting.input;

import java.time.LocalDate;

/// What a co-executor answered.
public record Contribution(long report, long body, LocalDate given, String words) {}
