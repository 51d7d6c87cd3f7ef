package org.pacta.portal.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// When a cell bears the name of its column on a narrow screen.
class ColumnTest {

    private static final Cell SHORT = Cell.of("40 working days more");
    private static final Cell LONG = Cell.of("1.5 times as long, 40 working days more");

    @Test
    void aTextSpeaksForItselfAndAShortValueIsNamed() {
        assertThat(Column.of("Title").style(LONG)).isEqualTo("words");
        assertThat(Column.of("Title").style(SHORT)).isEqualTo("words labelled");
    }

    @Test
    void whatDoesNotSpeakForItselfIsNamedHoweverLong() {
        assertThat(Column.named("What it would do").style(LONG)).isEqualTo("words labelled");
        assertThat(Column.named("What it would do").style(SHORT)).isEqualTo("words labelled");
        assertThat(Column.named("What it would do").style()).isEqualTo("words");
    }
}
