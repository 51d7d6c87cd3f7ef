package org.pacta.exchange.intake;

import java.time.LocalDate;
import java.util.Map;
import org.pacta.acts.Acts;
import org.pacta.confirmation.Confirmations;
import org.pacta.council.Council;
import org.pacta.parties.Bodies;
import org.pacta.parties.Unions;
import org.pacta.planning.procedure.Procedures;
import org.pacta.register.alignment.Alignments;
import org.pacta.register.plan.Plan;
import org.pacta.scoreboard.Statements;

/// The front doors through which an import writes, and what it counts on its way.
///
/// @param depths of the groups that stand in any plan already
/// @param positions how many of each kind came so far
/// @param places the positions of what stands in the plan already
/// @param lastDue the last day on which anything in the file is due
record Doors(
        Unions unions,
        Bodies bodies,
        Plan plan,
        Alignments alignments,
        Acts acts,
        Procedures procedures,
        Council council,
        Confirmations confirmations,
        Statements statements,
        Map<Long, Integer> depths,
        Map<String, Integer> positions,
        Map<Long, Integer> places,
        LocalDate lastDue) {}
