package org.pacta.portal.proof;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.stream.Stream;
import org.pacta.ledger.proof.PublicKey;
import org.pacta.ledger.seal.Seals;
import org.pacta.page.Open;
import org.pacta.parties.Moments;
import org.pacta.parties.SigningKeys;
import org.pacta.portal.Visit;
import org.pacta.portal.Visits;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/// Takes heads that Parties have signed. Open to everybody: a signature proves itself, or is refused.
@Controller
@Open
class CountersignController {

    private static final int LONGEST = 20_000;

    private final Visits visits;
    private final Seals seals;
    private final SigningKeys keys;
    private final Moments moments;

    CountersignController(Visits visits, Seals seals, SigningKeys keys, Moments moments) {
        this.visits = visits;
        this.seals = seals;
        this.keys = keys;
        this.moments = moments;
    }

    /// The body is a head with the signature of a Party below, as `pacta ledger countersign` prints it.
    @PostMapping(
            path = "/api/v1/unions/{union}/ledger/countersignatures",
            consumes = "text/plain",
            produces = "text/plain;charset=UTF-8")
    ResponseEntity<String> countersign(
            @PathVariable String union,
            @RequestBody String note,
            HttpServletRequest request,
            HttpServletResponse response) {
        return visits.visit(request, response, union, visit -> answer(visit, note));
    }

    private ResponseEntity<String> answer(Visit visit, String note) {
        var id = visit.union().id();
        var known = keys.keys(id, moments.asOf(visit.union(), null, null, null)).stream()
                .flatMap(each -> PublicKey.parse(each.key())
                        .map(key -> Stream.of(new Seals.PartyKey(each.party(), key)))
                        .orElse(Stream.empty()))
                .toList();
        var outcome = note.length() > LONGEST
                ? new Seals.Outcome.Refused(Seals.Reason.NOT_A_NOTE)
                : seals.countersign(id, note, known);
        return switch (outcome) {
            case Seals.Outcome.Kept(var head) -> ResponseEntity.status(201)
                    .header("Location", LedgerPages.own(visit, "/heads/" + head.head().size()))
                    .body(head.note().toString());
            case Seals.Outcome.Refused(var reason) -> ResponseEntity.unprocessableContent()
                    .body(visit.say("ledger.refused." + reason.name().toLowerCase(Locale.ROOT)) + "\n");
        };
    }
}
