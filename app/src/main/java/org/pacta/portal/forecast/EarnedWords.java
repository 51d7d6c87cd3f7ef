package org.pacta.portal.forecast;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.pacta.language.Words;
import org.pacta.scoreboard.EarnedSchedule;

/// How far a plan is against its own dates, in sentences.
record EarnedWords(Words words, EarnedSchedule earned) {

    List<String> said() {
        var formats = words.formats();
        var said = new ArrayList<String>();
        said.add(
                earned.planned() == 0
                        ? words.say("earned.nothing", formats.number(earned.earned()))
                        : words.say(
                                "earned.value",
                                formats.number(earned.planned()),
                                formats.number(earned.earned()),
                                formats.percent(earned.index().orElseThrow().movePointRight(2), 0)));
        said.add(time());
        earned.leadsTo()
                .filter(_ -> earned.behind() != 0)
                .ifPresent(day -> said.add(words.say(
                        "earned.leads", decimal(earned.indexInTime()), formats.day(day), formats.day(earned.ends()))));
        return said;
    }

    private String time() {
        long behind = earned.behind();
        if (behind == 0) return words.say("earned.level");
        return words.say(
                behind > 0 ? "earned.behind" : "earned.ahead",
                words.formats().day(earned.earnedOn()),
                Math.abs(behind));
    }

    private String decimal(BigDecimal number) {
        return words.formats().decimal(number, 2);
    }
}
