package org.pacta.exchange.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The words of the calendar in Russian, Belarusian, English and Italian, in lower case and with `ё` written `е`.
final class CalendarWords {

    private static final List<String> MONTHS = List.of(
            "январь января январе янв студзень студзеня студзені january jan gennaio gen",
            "февраль февраля феврале фев февр люты лютага лютым february feb febbraio feb",
            "март марта марте мар сакавік сакавіка сакавіку march mar marzo",
            "апрель апреля апреле апр красавік красавіка красавіку april apr aprile",
            "май мая мае маі травень траўня траўні may maggio mag",
            "июнь июня июне июн чэрвень чэрвеня чэрвені june jun giugno giu",
            "июль июля июле июл ліпень ліпеня ліпені july jul luglio lug",
            "август августа августе авг жнівень жніўня жніўні august aug agosto ago",
            "сентябрь сентября сентябре сен сент верасень верасня верасні september sep sept settembre set",
            "октябрь октября октябре окт кастрычнік кастрычніка кастрычніку october oct ottobre ott",
            "ноябрь ноября ноябре ноя нояб лістапад лістапада лістападзе november nov novembre",
            "декабрь декабря декабре дек снежань снежня снежні december dec dicembre dic");

    private static final List<String> NUMBERS = List.of(
            "один одного одна одной адзін аднаго one uno un una",
            "два двух две дзве двух two due",
            "три трех тры трох three tre",
            "четыре четырех чатыры чатырох four quattro",
            "пять пяти пяць пяці five cinque",
            "шесть шести шэсць шасці six sei",
            "семь семи сем сямі seven sette",
            "восемь восьми восем васьмі eight otto",
            "девять девяти дзевяць дзевяці nine nove",
            "десять десяти дзесяць дзесяці ten dieci",
            "одиннадцать одиннадцати адзінаццаць адзінаццаці eleven undici",
            "двенадцать двенадцати дванаццаць дванаццаці twelve dodici");

    private static final List<String> ORDINALS = List.of(
            "первый первого первом первое первая першы першага першым першае first primo",
            "второй второго втором второе вторая другі другога другім другое second secondo",
            "третий третьего третьем трэці трэцяга трэцім third terzo",
            "четвертый четвертого четвертом чацвёрты чацверты чацвертага чацвёртым чацвертым fourth quarto");

    private static final Map<String, Integer> MONTH = numbered(MONTHS);
    private static final Map<String, Integer> NUMBER = numbered(NUMBERS);

    /// All names of months, longest first, as a group of a regular expression.
    static final String ANY_MONTH = alternatives(MONTH);

    /// All written numbers and digits, as a group of a regular expression.
    static final String ANY_NUMBER = "(\\d{1,4}|" + alternatives(NUMBER).substring(1);

    /// Written ordinals and their figure.
    static final Map<String, Integer> ORDINAL = numbered(ORDINALS);

    /// Written ordinals, as a group of a regular expression.
    static final String ANY_ORDINAL = alternatives(ORDINAL);

    private CalendarWords() {}

    static int month(String word) {
        return java.util.Objects.requireNonNull(MONTH.get(word), word);
    }

    static int number(String word) {
        var number = NUMBER.get(word);
        return number == null ? Integer.parseInt(word) : number;
    }

    private static Map<String, Integer> numbered(List<String> rows) {
        var numbered = new HashMap<String, Integer>();
        for (int i = 0; i < rows.size(); i++) {
            for (var word : rows.get(i).split(" ")) {
                numbered.put(word, i + 1);
            }
        }
        return Map.copyOf(numbered);
    }

    private static String alternatives(Map<String, Integer> words) {
        var longestFirst = new ArrayList<>(words.keySet());
        longestFirst.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        return "(" + String.join("|", longestFirst) + ")";
    }
}
