package org.pacta.exchange.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.pacta.language.Language;
import org.pacta.language.Words;
import org.pacta.planning.told.ForecastAnswer;
import tools.jackson.databind.json.JsonMapper;

/// What the command says of a union's plan.
class UnionTextTest {

    private static final String ANSWER = """
            {"method": "m", "digest": "d", "seen": "public", "dataDate": "2026-02-26", "known": "2026-02-26T10:00:00Z",
             "deadline": "2026-12-31", "leverDay": "2029-07-13", "futures": 100, "seed": 1, "changes": [], "sentence": "So.",
             "facts": [], "counts": "measures", "total": 3, "done": 0, "claimed": 0, "open": 3, "linked": 0, "whole": 0,
             "wholeError": 0, "mergeBias": 0, "cut": 0, "items": [], "fan": [], "ends": [],
             "rests": {"sittings": [], "risks": [], "estimates": [], "desks": []},
             "groups": [
              {"code": "1.1", "open": 1, "chance": 0.33, "p50": "2027-03-25", "p80": "2027-05-21"},
              {"code": "1.2", "open": 1, "chance": 0.01, "p50": "2027-03-25", "p80": "2028-05-21"},
              {"code": "1.3", "open": 1, "chance": 0.01, "p50": "2027-03-25", "p80": "2029-05-21"}],
             "levers": [
              {"kind": "measure", "code": "9.1", "shortened": 0.02, "dropped": 0.05},
              {"kind": "measure", "code": "9.2", "shortened": 0.0001, "dropped": 0.0002}]}
            """;

    private static String said() {
        var out = new StringWriter();
        var answer = JsonMapper.shared().readValue(ANSWER, ForecastAnswer.class);
        new UnionText(new Words(Language.EN), "u", "Plan", answer).print(new PrintWriter(out));
        return out.toString();
    }

    /// The least certain part first, as its heading says.
    @Test
    void theLeastCertainPartStandsFirst() {
        assertThat(said()).containsSubsequence("  1.3 ", "  1.2 ", "  1.1 ");
    }

    /// What moves less than a tenth of a point is no decision; by when the chance is meant is said.
    @Test
    void decisionsThatMoveNothingAreLeftOut() {
        assertThat(said()).contains("all is done by July 2029", "9.1").doesNotContain("9.2");
    }
}
