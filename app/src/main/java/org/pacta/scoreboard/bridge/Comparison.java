package org.pacta.scoreboard.bridge;

import java.util.Arrays;
import java.util.List;
import org.pacta.scoreboard.Counted;
import org.pacta.scoreboard.Question;

/// Two moments of one framework beside each other.
///
/// @param things all that the plan counts at either moment, measures (or steps) and acts, by code
/// @param wordings texts changed of what the plan counts at both
public record Comparison(Question from, Question to, Counted counted, List<Thing> things, List<Wording> wordings) {

    public Comparison {
        things = List.copyOf(things);
        wordings = List.copyOf(wordings);
    }

    /// The balance of an account; it adds up.
    public Balance balance(Account account) {
        var own = things.stream()
                .filter(each -> each.kind().equals("act") == account.ofActs())
                .toList();
        return Balance.settle(account, own, to.asOf().on());
    }

    /// The balances of all accounts that count something at either moment.
    public List<Balance> balances() {
        return Arrays.stream(Account.values())
                .map(this::balance)
                .filter(each -> !each.account().ofActs() || each.before() + each.after() > 0)
                .toList();
    }

    /// What the plan counts at both moments, with another date at the second.
    public List<Thing> moved() {
        return things.stream().filter(Comparison::moved).toList();
    }

    private static boolean moved(Thing thing) {
        var before = thing.before();
        var after = thing.after();
        return before != null && after != null && !java.util.Objects.equals(before.due(), after.due());
    }
}
