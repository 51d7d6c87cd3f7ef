package org.pacta.exchange.mapping;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.pacta.exchange.words.CellCleaning;

/// Words of headings, in English, Russian, Belarusian and Italian, and what a column under them holds.
final class HeadingClues {

    /// @param field of the mapping
    /// @param words that a heading in small letters holds
    record Clue(String field, Pattern words) {

        /// Whether several columns may be of it: bodies of one Party and of another.
        boolean assigned() {
            return field.equals("others") || field.equals("body");
        }
    }

    /// In this order each clue takes the first heading that fits and is not taken.
    static final List<Clue> ALL = List.of(
            clue("quarter", "trimestre|quarter|квартал"),
            clue("year", "\\banno\\b|\\byear\\b|\\bгод\\b"),
            clue(
                    "step.code",
                    "(codice|code|код|nr\\.? seq|номер|№).*(milestone|target|step|событи|показател|падзе|m&t)"),
            clue("step.type", "^milestone-target$|^milestone/target$|^(step )?type$|тип (событи|показател)"),
            clue("step.description", "(descri|описани|апісанн).*(milestone|target|step|событи)"),
            clue(
                    "step.title",
                    "(nome|name|title|наименовани|название|назва).*(milestone|target|step|событи|показател)|^milestone$|^контрольное событие$"),
            clue(
                    "mission.title",
                    "(descri|title|name|наименовани|название|назва).*(mission|направлени|напрамк|раздел|pillar)"),
            clue(
                    "mission.code",
                    "^mission[ei]?$|(код|code|№).*(mission|направлени|раздел|pillar)|^(направление|раздел|напрамак|pillar|direction)$"),
            clue(
                    "component.title",
                    "(descri|title|name|наименовани|название|назва).*(component|программ|праграм|programme)"),
            clue(
                    "component.code",
                    "^component[ei]?$|(код|code|№).*(component|программ|programme)|^(программа|праграма|programme)$"),
            clue("measure.subcode", "(codice|code|код).*sub"),
            clue("measure.subtitle", "descri.*sub"),
            clue(
                    "measure.code",
                    "(codice|code|код|номер|id|нумар).*(misura|measure|мероприяти|мерапрыемств)|^(№|#|n|no|nr|ref|id|код|code|п/п|№ п/п|номер|нумар)\\.?( ?п/п)?$"),
            clue(
                    "measure.title",
                    "(descri|title|name|наименовани|название|назва|содержание).*(misura|measure|activit|action|мероприяти|мерапрыемств)"
                            + "|^(мероприяти[ея]|мерапрыемств[аы]|measures?|наименование|назва|название|title|misura|actions?|activit(y|ies)"
                            + "|initiatives?|tasks?|действи[ея]|дзеянн[ея]|azion[ei]|attività)( |$)"),
            clue(
                    "start",
                    "(^|/ )(planned )?(start|begin(ning|s)?)( date| day| on)?$|^from$|(^|/ )(дата )?начал[оа]( реализации| исполнения| работ)?$"
                            + "|(^|/ )(дата )?пачат(ак|ку)( рэалізацыі| выканання| работ)?$|(^|/ )(data (di )?)?inizio$"),
            clue(
                    "deadline",
                    "срок|тэрмін|deadline|\\bdue\\b|scadenza|by when|дата исполнения|target date"
                            + "|(^|/ )(planned )?(end|ends|finish|finishes|completion|until)( date| day| on)?$"
                            + "|(^|/ )(дата )?(окончани[ея]|завершени[ея]|заканчэнн[ея]|завяршэнн[ея])|(^|/ )(data (di )?)?fine$"),
            clue(
                    "others",
                    "соисполнител|сувыканаўц|co-?(executor|lead)|\\bsupport(ing|ed by)?( |$)|\\bcontribut(ing|ors?)\\b|\\bpartners?( |$)|participating (minist|bod|inst|agenc)|other (minist|bod)|all (minist|bod)"),
            clue(
                    "body",
                    "исполнител|выканаўц|ответственн|адказн|amministrazion|\\blead(s|ing)?\\b|responsible|\\bbod(y|ies)\\b|ministry|\\bin charge\\b|implementing|titolare|орган"),
            clue("goal", "valore-obiettivo|goal|целевое значение|мэтавае|target value"),
            clue("start_value", "riferimento di partenza|baseline|начальное значение"),
            clue("unit", "unit|единица|адзінка|unità"),
            clue("verification", "verifi|подтвержд|пацвярдж|proof|результат|итог"));

    private HeadingClues() {}

    /// Whether a heading names those who carry out.
    static boolean bodies(String heading) {
        var words = CellCleaning.line(heading).text().toLowerCase(Locale.ROOT);
        return ALL.stream()
                .anyMatch(each -> each.assigned() && each.words.matcher(words).find());
    }

    private static Clue clue(String field, String words) {
        return new Clue(field, Pattern.compile(words, Pattern.UNICODE_CHARACTER_CLASS));
    }
}
