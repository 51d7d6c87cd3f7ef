package org.pacta.exchange.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pacta.exchange.words.LookAlikes;

/// Codes of one kind that look the same and are not: `А.1` with a Cyrillic letter beside `A.1` with a Latin one.
final class Twins {

    private final Directory directory;
    private final Map<Code, String> cyrillic = new HashMap<>();

    /// @param thing the word for things of that kind, as identity rows have it
    /// @param within the code of the framework; empty where codes are the union's
    /// @param looks the code in letters of one alphabet
    private record Code(String thing, String within, String looks) {}

    Twins(Directory directory) {
        this.directory = directory;
    }

    /// Tells of a code that the file has.
    void add(String thing, String within, String code) {
        var looks = LookAlikes.skeleton(code);
        if (!looks.equals(code)) cyrillic.putIfAbsent(new Code(thing, within, looks), code);
    }

    /// Another code of the file or of the register that looks like this one; none for a code that the register has.
    ///
    /// @param scope the id of the framework, 0 for none
    /// @param inFile whether the file has a code
    Optional<String> of(String thing, String within, long scope, String code, Predicate<String> inFile) {
        if (directory.id(thing, scope, code) != 0) return Optional.empty();
        var looks = LookAlikes.skeleton(code);
        var key = new Code(thing, within, looks);
        return Stream.of(
                        Optional.ofNullable(cyrillic.get(key)),
                        Optional.of(looks).filter(each -> inFile.test(each) || directory.id(thing, scope, each) != 0),
                        directory.alike(thing, scope, looks))
                .flatMap(Optional::stream)
                .filter(each -> !each.equals(code))
                .findFirst();
    }

    /// In which letters two codes that look the same differ, as `Cyrillic А (U+0410) at place 1`.
    static String letters(String code, String other) {
        var odd = LookAlikes.skeleton(code).equals(code) ? other : code;
        var even = odd.equals(code) ? other : code;
        return IntStream.range(0, Math.min(odd.length(), even.length()))
                .filter(at -> odd.charAt(at) != even.charAt(at))
                .mapToObj(at -> new LookAlikes.Found(at + 1, odd.charAt(at), even.charAt(at)).words())
                .collect(Collectors.joining("; ", odd + ": ", ""));
    }
}
