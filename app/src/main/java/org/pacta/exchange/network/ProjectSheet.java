package org.pacta.exchange.network;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A plan as the project tools of offices keep it: lines one below the other, with dates and links between them.
///
/// @param mark what the file came from, kept by the tools as its subject
/// @param calendars by code; the first is that of lines that name none
/// @param lines in the order of the file
/// @param ties between the keys of lines; lags in working days
public record ProjectSheet(
        String mark,
        String title,
        LocalDate starts,
        List<PlanFile.WorkWeek> calendars,
        List<Line> lines,
        List<PlanFile.Tie> ties) {

    /// More lines are not read.
    public static final int MOST = 20_000;

    public ProjectSheet {
        calendars = List.copyOf(calendars);
        lines = List.copyOf(lines);
        ties = List.copyOf(ties);
    }

    /// One line.
    ///
    /// @param depth from 1 on; lines of a greater depth below it are its parts
    /// @param kind `group`, `measure` or `step`
    /// @param code empty where the file has none, as of a line that somebody added
    /// @param finish its last day
    /// @param deadline the day by which it is to be done, where the tool keeps that apart
    /// @param done the day on which it was done
    /// @param calendar empty for the first
    public record Line(
            int depth,
            String kind,
            String code,
            String name,
            @Nullable LocalDate start,
            @Nullable LocalDate finish,
            @Nullable LocalDate deadline,
            @Nullable LocalDate done,
            String calendar) {

        /// What ties name it by.
        public String key() {
            return key(kind, code);
        }

        public static String key(String kind, String code) {
            return kind + " " + code;
        }
    }

    /// What came of reading a file.
    public sealed interface Reading {

        record Read(ProjectSheet sheet) implements Reading {}

        record Refused(List<PlanFault> faults) implements Reading {
            public Refused {
                faults = List.copyOf(faults);
            }
        }
    }
}
