package org.pacta.bench.server;

import java.io.IOException;
import java.util.Map;

/// A coordinator of a Party: approves and submits what its officers have drafted, and answers the other Party's claims;
/// every third is confirmed, the others are returned.
final class Coordinator extends Worker {

    Coordinator(Quarter quarter, Crew.Member member) {
        super(quarter, member);
    }

    @Override
    void work(Guest guest) throws IOException, InterruptedException {
        think();
        var next = quarter.of(member.party()).poll();
        switch (next) {
            case null -> guest.open("desk", Crew.UNION + "/desk");
            case Quarter.Item.Claim claim -> submit(guest, claim);
            case Quarter.Item.Answer answer -> answer(guest, answer);
            case Quarter.Item.Report(var path) -> report(guest, path);
        }
    }

    private void submit(Guest guest, Quarter.Item.Claim claim) throws IOException, InterruptedException {
        var draft = says(guest.open("claim, draft shown", claim.path()), "draft", claim.path(), claim.word());
        think();
        if (draft.says(claim.path() + "/approve"))
            if (!taken(guest, "claim, approve", draft, claim.path() + "/approve")) return;
        var approved = guest.open("claim, draft shown", claim.path());
        if (!approved.says(claim.path() + "/submit")) {
            // a further step is somebody else's
            quarter.of(member.party()).add(claim);
            return;
        }
        think();
        var dossier = guest.send("claim, submit", approved, claim.path() + "/submit", Map.of())
                .location();
        acknowledged(claim.word(), "claim", dossier, claim.word());
        var other = claim.party().equals("A") ? "B" : "A";
        quarter.of(other).add(new Quarter.Item.Answer(dossier, claim.party(), claim.code(), claim.word()));
    }

    private void answer(Guest guest, Quarter.Item.Answer claim) throws IOException, InterruptedException {
        var dossier = says(guest.open("claims of a measure", claim.dossier()), "claims", claim.dossier(), claim.word());
        var act = random.nextInt(3) == 0 ? "confirm" : "return";
        var links = dossier.all("href=\"([^\"]*/claims/%s/\\d+/%s)\"".formatted(claim.party(), act));
        if (links.isEmpty()) throw quarter.tally.wrong("%s: no way to %s".formatted(claim.dossier(), act));
        think();
        var at = links.getLast();
        var form = guest.open("answer, form", at);
        var word = Quarter.word();
        think();
        guest.send("answer, " + act, form, at, Map.of("words", "По представленным документам. " + word));
        acknowledged(word, act.equals("confirm") ? "confirmation" : "return", claim.dossier(), word);
        if (act.equals("return")) quarter.begun.remove(claim.party() + "/" + claim.code());
    }

    /// The officers of the body may go on writing meanwhile: then the approval is refused, and somebody else tries.
    private void report(Guest guest, String path) throws IOException, InterruptedException {
        var draft = guest.open("report, draft", path);
        if (!draft.says(path + "/approve")) return;
        think();
        if (!taken(guest, "report, approve", draft, path + "/approve")) return;
        var approved = guest.open("report, draft", path);
        if (!approved.says(path + "/submit")) return;
        var words = approved.all("(zq\\d{5}z[0-9a-z]+)");
        think();
        var answer = guest.offer("report, submit", approved, path + "/submit", Map.of());
        if (answer.status() == 409) return;
        if (answer.status() != 303) throw quarter.tally.wrong("report, submit", path, answer);
        if (!words.isEmpty()) acknowledged(answer.location(), "report", answer.location(), words.getLast());
    }

    private boolean taken(Guest guest, String kind, Page page, String action) throws IOException {
        var answer = guest.offer(kind, page, action, Map.of());
        if (answer.status() == 409 || answer.status() == 422) return false;
        if (answer.status() != 303) throw quarter.tally.wrong(kind, action, answer);
        return true;
    }
}
