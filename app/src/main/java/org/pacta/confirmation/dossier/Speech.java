package org.pacta.confirmation.dossier;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.confirmation.Rule;
import org.pacta.confirmation.State;
import org.pacta.confirmation.disagreement.Disagreement;
import org.pacta.page.Badge;
import org.pacta.page.Text;
import org.pacta.parties.Party;
import org.pacta.parties.presence.Call;

/// How claims and all that belongs to them are said to one reader.
final class Speech {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Call call;
    private final Map<Long, Party> parties;

    Speech(Call call, List<Party> parties) {
        this.call = call;
        this.parties = parties.stream().collect(Collectors.toMap(Party::id, Function.identity()));
    }

    String party(long id) {
        var party = parties.get(id);
        if (party != null) return party.name();
        return id == 0 ? call.say("claims.secretariat") : "–";
    }

    String code(long id) {
        var party = parties.get(id);
        return party == null ? "0" : party.code();
    }

    List<Party> all() {
        return parties.values().stream()
                .sorted(java.util.Comparator.comparing(Party::position))
                .toList();
    }

    String day(LocalDate day) {
        return call.words().formats().day(day);
    }

    String moment(Instant moment) {
        return call.words()
                .formats()
                .moment(LocalDateTime.ofInstant(moment, call.union().zone()));
    }

    String percent(BigDecimal part) {
        return number(part.multiply(HUNDRED)) + "\u00a0%";
    }

    String number(BigDecimal number) {
        var plain = number.stripTrailingZeros().toPlainString();
        return call.tag().equals("en") ? plain : plain.replace('.', ',');
    }

    /// Words in whatever language they were found; null for none.
    @Nullable
    Text words(String words, String language) {
        if (words.isEmpty()) return null;
        return new Text(words, language, false, !language.equals(call.tag()));
    }

    Badge badge(State state) {
        var shown = org.pacta.page.State.valueOf(state.name());
        return new Badge(shown, call.say("claims.state." + state.word()));
    }

    Badge withdrawn() {
        return new Badge(org.pacta.page.State.WITHDRAWN, call.say("claims.state.withdrawn"));
    }

    Badge superseded() {
        return new Badge(org.pacta.page.State.WITHDRAWN, call.say("claims.state.superseded"));
    }

    String rule(Rule rule) {
        return switch (rule) {
            case Rule.All _ -> call.say("claims.rule.all");
            case Rule.Named(var named) ->
                call.say(
                        "claims.rule.named",
                        named.stream().map(this::party).sorted().collect(Collectors.joining(", ")));
            case Rule.Secretariat _ -> call.say("claims.rule.secretariat");
            case Rule.Silence(var days) -> call.say("claims.rule.silence", days);
        };
    }

    String reading(Disagreement.Reading reading, String unit) {
        var since = reading.since();
        if (!reading.fulfilled() || since == null) return call.say("claims.reading.not");
        var part = reading.part();
        var what = part == null
                ? call.say("claims.reading.whole", day(since))
                : call.say("claims.reading.part", percent(part), day(since));
        var value = reading.value();
        return value == null ? what : what + "; " + call.say("claims.reading.value", value(value, unit));
    }

    String value(BigDecimal value, String unit) {
        return unit.isEmpty() ? number(value) : number(value) + "\u00a0" + unit;
    }

    String brief(String text) {
        return text.length() <= 120 ? text : text.substring(0, 117) + "…";
    }
}
