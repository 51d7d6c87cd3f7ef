package org.pacta.demo;

import org.pacta.acts.Acts;
import org.pacta.confirmation.Confirmations;
import org.pacta.confirmation.claim.Drafts;
import org.pacta.confirmation.disagreement.Disagreements;
import org.pacta.confirmation.evidence.Documents;
import org.pacta.council.Council;
import org.pacta.council.extension.ExtensionFacts;
import org.pacta.council.extension.Extensions;
import org.pacta.council.release.ReleaseFacts;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.PublicRecord;
import org.pacta.obstacles.Risks;
import org.pacta.parties.Bodies;
import org.pacta.parties.Unions;
import org.pacta.parties.mandate.Mandates;
import org.pacta.parties.mandate.People;
import org.pacta.planning.Forecasts;
import org.pacta.planning.KeptForecasts;
import org.pacta.register.alignment.Alignments;
import org.pacta.register.plan.Plan;
import org.pacta.register.plan.Plans;
import org.pacta.scoreboard.Statements;
import org.springframework.stereotype.Component;

/// The front doors through which the demonstration is written; there is no other way in.
@Component
record Doors(
        Ledger ledger,
        Unions unions,
        Bodies bodies,
        Mandates mandates,
        People people,
        Plan plan,
        Alignments alignments,
        Acts acts,
        Confirmations confirmations,
        Drafts drafts,
        Disagreements disagreements,
        Documents documents,
        Council council,
        Extensions extensions,
        ExtensionFacts extensionFacts,
        ReleaseFacts releases,
        PublicRecord publicRecord,
        Statements statements,
        Plans plans,
        Risks risks,
        Forecasts forecasts,
        KeptForecasts kept) {}
