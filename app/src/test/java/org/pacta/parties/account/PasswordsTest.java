package org.pacta.parties.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    private static final Passwords PASSWORDS = new Passwords(new CommonPasswords());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "P@ssw0rd2024!",
                "qwertyuiop[]",
                "aaaaaaaaaaaaaaaa",
                "123456789012",
                "Welcome2023!!",
                "ПарольПароль1",
                "йцукенгшщзхъ",
                "gfhjkmgfhjkm",
                "privet123456",
                "pactapactapacta"
            })
    void whatIsTriedFirstIsNotTaken(String common) {
        assertThat(PASSWORDS.faults(common, common, "anna@example.org")).containsExactly(PasswordFault.COMMON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"seven quiet lanterns over Polatsk", "тихий фонарь читает оврагу", "xK9#vQ2m!tR7", "vD3pL8wZ0qNs"
            })
    void severalWordsOrChanceAreTaken(String good) {
        assertThat(PASSWORDS.faults(good, good, "anna@example.org")).isEmpty();
    }

    @Test
    void allThatSpeaksAgainstItIsSaidAtOnce() {
        assertThat(PASSWORDS.faults("anna", "annb", "anna@example.org"))
                .containsExactly(PasswordFault.SHORT, PasswordFault.DIFFERENT, PasswordFault.NAME);
        var long300 = "ab ".repeat(100);
        assertThat(PASSWORDS.faults(long300, long300, "anna")).containsExactly(PasswordFault.LONG);
    }

    @Test
    void aHashIsArgon2idOfItsOwnSalt() {
        var hash = PASSWORDS.hash("seven quiet lanterns");

        assertThat(hash)
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
                .isNotEqualTo(PASSWORDS.hash("seven quiet lanterns"));
        assertThat(PASSWORDS.matches("seven quiet lanterns", hash)).isTrue();
        assertThat(PASSWORDS.matches("seven quiet lantern", hash)).isFalse();
        assertThat(PASSWORDS.matches("", null)).isFalse();
    }

    @Test
    void theSameLettersTypedOtherwiseAreTheSame() {
        var hash = PASSWORDS.hash("\u0439\u0451\u0436 \u0438\u0434\u0451\u0442");

        assertThat(PASSWORDS.matches("\u0438\u0306\u0435\u0308\u0436 \u0438\u0434\u0435\u0308\u0442", hash))
                .isTrue();
    }
}
