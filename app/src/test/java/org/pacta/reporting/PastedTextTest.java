package org.pacta.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PastedTextTest {

    @Test
    void whatAWordProcessorLeavesUnseenGoesAndTheWordsStay() {
        assertThat(
                        PastedText.cleaned(
                                "\ufeffПро\u00adект\u00a0зако\u200bна\r\n\uf0b7\tвнесён\r\n\r\n\r\n\r\nв\u000bпарламент \u0007"))
                .isEqualTo("Проект закона\n\u2022 внесён\n\nв\nпарламент");
    }

    @Test
    void whatPeopleTypeWithCareStays() {
        assertThat(PastedText.cleaned("«Об\u00a0обмене» — “as agreed”, don’t… № 5\u00a0–\u20096; 10\u202f000\u00a0₽"))
                .isEqualTo("«Об обмене» — “as agreed”, don’t… № 5 –\u20096; 10 000 ₽");
    }

    @Test
    void listsAndBreaksOfLinesAreKeptAndTabsBecomeSpaces() {
        assertThat(PastedText.cleaned("·	one\r\n\uf0a7 two\u000bthree\r\n\tfour \u200e\u2066five\u2069"))
                .isEqualTo("· one\n• two\nthree\nfour five");
    }

    @Test
    void composedAndDecomposedLettersAreTheSame() {
        assertThat(PastedText.cleaned("и\u0306")).isEqualTo("й");
    }

    @Test
    void nothingButWhatIsUnseenIsNothing() {
        assertThat(PastedText.cleaned(" \u200b\u00ad\t\r\n ")).isEmpty();
    }
}
