package org.pacta.demo;

import java.util.List;

/// Words that stand in the demonstration once.
final class Texts {

    static final Words NOTICE = Words.of(
            "Демонстрация. Мероприятия, исполнители и даты вымышлены; обнародованы были только числа со знаком ●.",
            "Demonstration. Measures, bodies and dates are invented; only the figures marked ● were made public.",
            "Дэманстрацыя. Мерапрыемствы, выканаўцы і даты выдуманыя; абнародаваны былі толькі лічбы са знакам ●.");
    static final Words NOTICE_FIVE = Words.english(
            "Demonstration. This union, its Parties, measures, bodies and dates are all invented.",
            "Демонстрация. Этот союз, его Стороны, мероприятия, исполнители и даты вымышлены.",
            "Дэманстрацыя. Гэты саюз, яго Бакі, мерапрыемствы, выканаўцы і даты выдуманыя.");
    static final Words ABOUT = Words.of("""
            Две Стороны исполняют Договор о создании Союзного государства общими программами. Здесь видно, о чём они \
            договорились, о чём каждая сообщила как об исполненном и что подтвердили обе: сегодня и на любой прошедший день.

            Это демонстрация: мероприятия, исполнители и даты вымышлены.""", """
            Two Parties carry out the Treaty on the Creation of the Union State by common programmes. Here stands what they \
            agreed to do, what each has reported done and what both have confirmed, today and on any past day.

            This is a demonstration: measures, bodies and dates are invented.""", """
            Два Бакі выконваюць Дагавор аб стварэнні Саюзнай дзяржавы агульнымі праграмамі. Тут відаць, аб чым яны \
            дамовіліся, аб чым кожны паведаміў як аб выкананым і што пацвердзілі абодва: сёння і на любы мінулы дзень.

            Гэта дэманстрацыя: мерапрыемствы, выканаўцы і даты выдуманыя.""");
    static final Words UNION_STATE = Words.of("Союзное государство", "Union State", "Саюзная дзяржава");
    static final Words FIVE = Words.english(
            "Demonstration customs union of five Parties",
            "Демонстрационный таможенный союз пяти Сторон",
            "Дэманстрацыйны мытны саюз пяці Бакоў");

    static final List<Words> PARTIES =
            List.of(Words.of("Сторона А", "Party A", "Бок А"), Words.of("Сторона Б", "Party B", "Бок Б"));
    static final Words PARLIAMENT = Words.of("Парламент", "Parliament", "Парламент");

    static final Words TREATY = Words.of(
            "Договор о создании Союзного государства",
            "Treaty on the Creation of the Union State",
            "Дагавор аб стварэнні Саюзнай дзяржавы");

    static final Words FRAMEWORK_2021 = Words.of(
            "Основные направления реализации положений Договора о создании Союзного государства на 2021–2023 годы",
            "Main Directions for implementing the Treaty, 2021–2023",
            "Асноўныя напрамкі рэалізацыі палажэнняў Дагавора на 2021–2023 гады");
    static final Words FRAMEWORK_2024 = Words.of(
            "Основные направления реализации положений Договора о создании Союзного государства на 2024–2026 годы",
            "Main Directions for implementing the Treaty, 2024–2026",
            "Асноўныя напрамкі рэалізацыі палажэнняў Дагавора на 2024–2026 гады");
    static final Words SCOPE_2021 = Words.of("28 ● союзных программ", "28 ● union programmes", "28 ● саюзных праграм");
    static final Words SCOPE_2024 =
            Words.of("11 ● направлений, 31 ● план", "11 ● directions, 31 ● plans", "11 ● напрамкаў, 31 ● план");
    static final Words NEXT_APPROVED = Words.of(
            "Ориентиры на 2024–2026 годы одобрены главами правительств 29 ноября 2023 г. ●; ещё не вступили в силу.",
            "Guidelines for 2024–2026 approved by the heads of government on 29 November 2023 ●; not yet in force.",
            "Арыенціры на 2024–2026 гады ўхвалены кіраўнікамі ўрадаў 29 лістапада 2023 г. ●; яшчэ не ўступілі ў сілу.");
    static final Words NEXT_IN_FORCE = Words.of(
            "Основные направления на 2024–2026 годы утверждены Высшим Государственным Советом 29 января 2024 г. ●",
            "Main Directions for 2024–2026 adopted by the Supreme State Council on 29 January 2024 ●.",
            "Асноўныя напрамкі на 2024–2026 гады зацверджаны Вышэйшым Дзяржаўным Саветам 29 студзеня 2024 г. ●");
    static final Words PROGRAMME = Words.of("программа", "programme", "праграма");
    static final Words DIRECTION = Words.of("направление", "direction", "напрамак");
    static final Words PLAN = Words.of("план", "plan", "план");
    static final Words PROGRAMMES = Words.of("программы", "programmes", "праграмы");
    static final Words DIRECTIONS = Words.of("направления", "directions", "напрамкі");
    static final Words PLANS = Words.of("планы", "plans", "планы");
    static final Words FIRST_EDITION = Words.of("Первая редакция", "First edition", "Першая рэдакцыя");
    static final Words SECOND_EDITION = Words.of("Вторая редакция", "Second edition", "Другая рэдакцыя");
    static final Words THIRD_EDITION = Words.of("Третья редакция", "Third edition", "Трэцяя рэдакцыя");

    static final Words EXCLUDED = Words.of(
            "Исключено: охвачено другим мероприятием (вымышлено).",
            "Excluded: covered by another measure (invented).",
            "Выключана: ахоплена іншым мерапрыемствам (выдумана).");
    static final Words DROPPED = Words.of(
            "Не перенесено в 2024–2026 годы: потребность отпала с принятием единых правил (вымышлено).",
            "Not carried into 2024–2026: no longer needed since common rules were adopted (invented).",
            "Не перанесена ў 2024–2026 гады: патрэба адпала з прыняццем адзіных правіл (выдумана).");
    static final Words CARRIED = Words.of(
            "Перенесено в 2024–2026 годы (вымышлено).",
            "Carried into 2024–2026 (invented).",
            "Перанесена ў 2024–2026 гады (выдумана).");

    static final Words MERGED = Words.of(
            "Объединено с другим мероприятием в 2024–2026 годах: предмет один (вымышлено).",
            "Merged with another measure in 2024–2026: they have one subject (invented).",
            "Аб'яднана з іншым мерапрыемствам у 2024–2026 гадах: прадмет адзін (выдумана).");
    static final Words SPLIT = Words.of(
            "Разделено в 2024–2026 годах на два мероприятия: у Сторон разные сроки (вымышлено).",
            "Split into two measures in 2024–2026: the Parties have different dates (invented).",
            "Падзелена ў 2024–2026 гадах на два мерапрыемствы: у Бакоў розныя тэрміны (выдумана).");

    private Texts() {}

    /// The name of a Party of the first union.
    static String party(String code, String language) {
        return PARTIES.get(code.equals("A") ? 0 : 1).in(language);
    }
}
