package org.pacta.parties.account;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.io.ClasspathResource;
import com.nulabinc.zxcvbn.matchers.DictionaryLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;

/// Knows passwords that are guessed first: the leaked ones of bundled lists, and what is made from words, names, dates,
/// repeats and runs of keys. Russian and Belarusian words are known as they are typed, in Latin letters, and on the
/// other layout of the keyboard. Nothing calls out.
@Component
class CommonPasswords {

    /// Guesses that a password must withstand, as a power of ten: what a thief of the hashes tries in a year.
    private static final double ENOUGH = 10;

    /// What stands after this says no more, and would take long to look at.
    private static final int LOOKED_AT = 60;

    private final Zxcvbn known;

    CommonPasswords() {
        try {
            var own = new DictionaryLoader("own", new ClasspathResource("/accounts/common-words.txt")).load();
            known = new ZxcvbnBuilder()
                    .dictionaries(StandardDictionaries.loadAllDictionaries())
                    .dictionary(own)
                    .keyboards(com.nulabinc.zxcvbn.StandardKeyboards.loadAllKeyboards())
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param near words that somebody who knows the person would try
    boolean common(String password, List<String> near) {
        var part = password.substring(0, Math.min(LOOKED_AT, password.length()));
        return known.measure(part, near).getGuessesLog10() < ENOUGH;
    }
}
