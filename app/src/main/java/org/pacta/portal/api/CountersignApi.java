package org.pacta.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.pacta.language.Lexicon;
import org.pacta.ledger.proof.PublicKey;
import org.pacta.ledger.seal.Seals;
import org.pacta.page.Open;
import org.pacta.parties.Moments;
import org.pacta.parties.SigningKeys;
import org.pacta.portal.api.LedgerAnswers.HeadLine;
import org.pacta.portal.cache.AskedLanguage;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Takes heads that Parties have signed. Open to everybody: a signature proves itself, or is refused.
@RestController
@Open
class CountersignApi {

    private static final int LONGEST = 20_000;

    private final Asking asking;
    private final Seals seals;
    private final SigningKeys keys;
    private final Moments moments;
    private final Lexicon lexicon;

    CountersignApi(Asking asking, Seals seals, SigningKeys keys, Moments moments, Lexicon lexicon) {
        this.asking = asking;
        this.seals = seals;
        this.keys = keys;
        this.moments = moments;
        this.lexicon = lexicon;
    }

    /// The body is a head with the signature of a Party below, as `pacta ledger countersign` prints it. Sent again, it
    /// stays.
    @PostMapping(
            path = "/api/v1/unions/{union}/ledger/countersignatures",
            consumes = "text/plain",
            produces = "application/json")
    HeadLine countersign(@PathVariable String union, @RequestBody String note, HttpServletRequest request) {
        return asking.of(request, union, asked -> {
            var outcome = note.length() > LONGEST
                    ? new Seals.Outcome.Refused(Seals.Reason.NOT_A_NOTE)
                    : seals.countersign(asked.unionId(), note, known(asked));
            return switch (outcome) {
                case Seals.Outcome.Kept(var head) -> LedgerApi.line(head);
                case Seals.Outcome.Refused(var reason) -> {
                    var words = lexicon.in(AskedLanguage.of(request, asked.union()));
                    throw new ApiFault(
                            "note", words.say("ledger.refused." + reason.name().toLowerCase(Locale.ROOT)));
                }
            };
        });
    }

    private List<Seals.PartyKey> known(Asked asked) {
        return keys.keys(asked.unionId(), moments.asOf(asked.union(), null, null, null)).stream()
                .flatMap(each -> PublicKey.parse(each.key())
                        .map(key -> Stream.of(new Seals.PartyKey(each.party(), key)))
                        .orElse(Stream.empty()))
                .toList();
    }
}
