package org.pacta.portal.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.portal.api.ThingAnswers.TextLine;
import org.pacta.portal.provision.ProvisionRows;
import org.pacta.register.alignment.Instrument;
import org.pacta.register.alignment.Provision;
import org.pacta.scoreboard.Row;
import org.pacta.scoreboard.coverage.Covered;

/// Instruments, provisions and what carries them out, as the API gives them.
final class ProvisionAnswers {

    private ProvisionAnswers() {}

    /// @param framework the plan whose measures are counted
    /// @param gaps how many of all provisions no measure carries out
    /// @param unaligned how many measures of the plan carry out no provision
    /// @param next the address of the next page; null behind the last
    record ProvisionList(
            About about,
            String framework,
            List<InstrumentLine> instruments,
            List<ProvisionLine> provisions,
            long gaps,
            long unaligned,
            long total,
            @Nullable String next) {}

    /// @param kind treaty, agreement, protocol, strategy, decree
    record InstrumentLine(
            String code,
            String title,
            String kind,
            @Nullable LocalDate signed,
            @Nullable LocalDate inForce) {

        static InstrumentLine of(Instrument it) {
            return new InstrumentLine(it.code(), it.title(), it.kind(), it.signed(), it.inForce());
        }
    }

    /// @param instrument the code of its instrument
    /// @param parent the code of the provision that it is part of; null at the top
    /// @param measures how many carry out it or a part of it, each once
    /// @param high those of them that do by the highest degree
    record ProvisionLine(
            String code,
            String instrument,
            @Nullable String parent,
            String words,
            long measures,
            long confirmed,
            PartLine high,
            PartLine medium,
            PartLine low) {

        static ProvisionLine of(ProvisionRows.Row it) {
            return of(it.provision(), it.carried());
        }

        static ProvisionLine of(Provision it, Covered.Carried carried) {
            return new ProvisionLine(
                    it.code(),
                    it.instrument(),
                    it.parent(),
                    it.words(),
                    carried.of(),
                    carried.confirmed(),
                    PartLine.of(carried.high()),
                    PartLine.of(carried.medium()),
                    PartLine.of(carried.low()));
        }
    }

    record PartLine(long measures, long confirmed) {

        static PartLine of(Covered.Part it) {
            return new PartLine(it.of(), it.confirmed());
        }
    }

    record ProvisionAnswer(
            About about,
            String framework,
            ProvisionLine provision,
            List<TextLine> texts,
            List<String> parts,
            List<CarrierLine> measures) {}

    /// A measure that carries out the provision or a part of it.
    ///
    /// @param provision the code of the one that it is aligned with by the highest degree
    /// @param degree high, medium, low
    /// @param state as of a measure; null where nothing was reported
    record CarrierLine(
            String code,
            String title,
            String provision,
            String degree,
            @Nullable String state,
            @Nullable LocalDate since) {

        static CarrierLine of(Row it, String provision, String degree) {
            return new CarrierLine(
                    it.code(), it.title(), provision, degree, it.state().isEmpty() ? null : it.state(), it.since());
        }
    }

    /// @param degree high, medium, low
    record CarriedOutLine(String provision, String words, String degree) {}
}
