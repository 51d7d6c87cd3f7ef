package org.pacta.bench.server;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// An officer of a body: looks at his desk and his body's sheet, reports on two of his measures, now and then says that
/// on one nothing has changed, and claims one.
final class Officer extends Worker {

    private static final String TEXT =
            "Проект акта согласован с причастными органами и внесён на рассмотрение; замечания"
                    + " устранены, сводка разногласий составлена. Следующее заседание рабочей группы назначено на апрель. ";

    private final Map<String, String> last = new HashMap<>();

    /// Under what his last report on a measure is kept, by code, where it went into a draft.
    private final Map<String, String> drafts = new HashMap<>();
    private final String sheet;
    private final int colleagues;

    /// @param colleagues how many officers his body has
    Officer(Quarter quarter, Crew.Member member, int colleagues) {
        super(quarter, member);
        this.sheet = Crew.CYCLE + "/bodies/" + member.body();
        this.colleagues = colleagues;
    }

    private boolean began;

    /// The first time somebody begins in the middle, so that not all look at their desks at once.
    @Override
    void work(Guest guest) throws IOException, InterruptedException {
        if (began || random.nextInt(3) == 0) {
            think();
            guest.open("desk", Crew.UNION + "/desk");
            think();
            guest.open("cycle", Crew.CYCLE);
        }
        think();
        var page = guest.open("body's sheet", sheet);
        var mine = mine(page.all("name=\"thing\" value=\"([^\"]+)\""));
        if (mine.isEmpty()) return;
        if (!began && random.nextBoolean()) claim(guest, mine.get(random.nextInt(mine.size())));
        began = true;
        for (int i = 0; i < 2; i++) report(guest, mine.get(random.nextInt(mine.size())));
        if (random.nextInt(4) == 0) unchanged(guest, page, mine);
        claim(guest, mine.get(random.nextInt(mine.size())));
    }

    /// Each measure of a body belongs to one of its officers; where there are fewer measures, some go without.
    private List<String> mine(List<String> codes) {
        return codes.stream()
                .filter(each -> codes.indexOf(each) % colleagues == member.place())
                .toList();
    }

    private void report(Guest guest, String code) throws IOException, InterruptedException {
        var at = sheet + "/measures/" + code;
        think();
        var form = guest.open("report, form", at);
        var before = last.get(code);
        if (before != null) says(form, "report, form", at, before);
        var word = Quarter.word();
        think();
        var draft = drafts.remove(code);
        if (draft != null) quarter.told.changing(draft, word);
        last.remove(code);
        var answer = guest.send("report, hand in", form, at, Map.of("done", TEXT + word));
        if (answer.location().contains("/receipts/")) acknowledged(word, "report", answer.location(), word);
        else {
            drafts.put(code, answer.location() + "/" + code);
            acknowledged(answer.location() + "/" + code, "draft of a report", answer.location(), word);
        }
        last.put(code, word);
        think();
        var kind = answer.location().contains("/receipts/") ? "receipt" : "report, draft";
        says(guest.open(kind, answer.location()), kind, answer.location(), word);
        if (kind.equals("report, draft") && random.nextInt(4) == 0)
            quarter.of(member.party()).add(new Quarter.Item.Report(answer.location()));
    }

    private void unchanged(Guest guest, Page page, List<String> mine) throws IOException, InterruptedException {
        var code = mine.stream().filter(last::containsKey).findFirst();
        if (code.isEmpty()) return;
        think();
        var answer = guest.offer("report, no change", page, sheet, Map.of("thing", code.get()));
        // where a body has steps of approval, nothing may be reported yet
        if (answer.status() == 409) return; // a colleague was quicker
        if (answer.status() == 422 && answer.body().contains("/drafts/")) return;
        if (answer.status() != 303) throw quarter.tally.wrong("report, no change", sheet, answer);
        acknowledged(answer.location() + "/" + code.get(), "no change", answer.location(), code.get());
    }

    private void claim(Guest guest, String code) throws IOException, InterruptedException {
        if (!quarter.begun.add(member.party() + "/" + code)) return;
        var dossier = Quarter.dossier(code);
        think();
        guest.open("claims of a measure", dossier);
        think();
        var form = guest.open("claim, form", dossier + "/draft");
        var word = Quarter.word();
        think();
        var fields = Map.of("since", "2026-02-20", "words", TEXT + word);
        var draft = guest.send("claim, draft", form, dossier + "/draft", fields).location();
        acknowledged(draft, "draft of a claim", draft, word);
        think();
        says(guest.open("claim, draft shown", draft), "draft", draft, word);
        quarter.of(member.party()).add(new Quarter.Item.Claim(draft, member.party(), code, word));
    }
}
