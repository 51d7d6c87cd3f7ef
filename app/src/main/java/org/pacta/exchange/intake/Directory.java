package org.pacta.exchange.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.exchange.words.LookAlikes;
import org.pacta.exchange.workbook.Kind;
import org.pacta.ledger.Records.Name;

/// Which thing a code in the file means: one of the register, or one that the file itself makes.
final class Directory {

    private final Map<Name, Long> ids;
    private final Map<Long, String> recoded;
    private @Nullable Map<Name, String> alike;

    /// @param recoded the codes of those things that had another one before
    Directory(Map<Name, Long> known, Map<Long, String> recoded) {
        ids = new HashMap<>(known);
        this.recoded = Map.copyOf(recoded);
    }

    /// The code that a thing has, where this one is a former code of it; empty else.
    String instead(String kind, long scope, String code) {
        var now = recoded.getOrDefault(id(kind, scope, code), code);
        return now.equals(code) ? "" : now;
    }

    /// The id of a thing, or 0 if there is none.
    long id(String kind, long scope, String code) {
        return ids.getOrDefault(new Name(kind, scope, code), 0L);
    }

    /// A code of the register in letters that look like these, which are of one alphabet, and are not.
    Optional<String> alike(String kind, long scope, String looks) {
        if (alike == null) {
            var found = new HashMap<Name, String>();
            ids.keySet().forEach(name -> {
                var skeleton = LookAlikes.skeleton(name.code());
                if (!skeleton.equals(name.code()))
                    found.put(new Name(name.kind(), name.scope(), skeleton), name.code());
            });
            alike = found;
        }
        return Optional.ofNullable(alike.get(new Name(kind, scope, looks)));
    }

    void add(String kind, long scope, String code, long id) {
        ids.put(new Name(kind, scope, code), id);
    }

    /// All codes of a kind within a scope.
    Map<String, Long> of(String kind, long scope) {
        var found = new HashMap<String, Long>();
        ids.forEach((name, id) -> {
            if (name.kind().equals(kind) && name.scope() == scope) found.put(name.code(), id);
        });
        return found;
    }

    /// The word for the things of a sheet, as identity rows have it.
    static String thing(Kind kind) {
        return switch (kind) {
            case UNION -> "union";
            case PARTIES -> "party";
            case BODIES -> "body";
            case FRAMEWORKS -> "framework";
            case EDITIONS -> "edition";
            case LEVELS -> "level";
            case GROUPS -> "group";
            case MEASURES -> "measure";
            case STEPS -> "step";
            case INSTRUMENTS -> "instrument";
            case PROVISIONS -> "provision";
            case TAXONOMIES -> "taxonomy";
            case TERMS -> "term";
            case ACTS -> "act";
            case MEETINGS -> "meeting";
            case DOCUMENTS -> "document";
            case STATEMENTS -> "statement";
            case STEP_MEASURES,
                    ASSIGNMENTS,
                    LINKS,
                    TEXTS,
                    WEIGHTS,
                    ALIGNMENTS,
                    PROCEDURES,
                    ACT_STAGES,
                    ACT_PASSED,
                    ACT_MEASURES,
                    CLAIMS,
                    CONFIRMATIONS -> throw new IllegalArgumentException("rows of %s are not things".formatted(kind));
        };
    }

    /// Whether the things of a sheet have their codes within a framework.
    static boolean inFramework(Kind kind) {
        return switch (kind) {
            case EDITIONS, LEVELS, GROUPS, MEASURES, STEPS -> true;
            default -> false;
        };
    }
}
