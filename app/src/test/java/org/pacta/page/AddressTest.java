package org.pacta.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressTest {
    private final Address address =
            Address.of("/u/five").with("on", "2023-03-27").with("sort", "code");

    @Test
    void aFieldIsSetAtItsPlaceOrTakenOut() {
        assertThat(address.with("on", "2023-11-29").href()).isEqualTo("/u/five?on=2023-11-29&sort=code");
        assertThat(address.without("on", "sort").href()).isEqualTo("/u/five");
        assertThat(address.with("sort", "").href()).isEqualTo("/u/five?on=2023-03-27");
        assertThat(address.at("/u/five.csv").href()).isEqualTo("/u/five.csv?on=2023-03-27&sort=code");
    }

    @Test
    void whatTheReaderTypedCannotLeaveItsField() {
        assertThat(Address.of("/s").with("q", "a&b=c \"<и>#").href()).isEqualTo("/s?q=a%26b%3Dc+%22%3C%D0%B8%3E%23");
    }
}
