package org.pacta.portal.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which part of a list was asked for.
///
/// @param after how many were given before; the next page's address says it
record Paging(int limit, int after) {

    static final int MOST = 1_000;

    Paging {
        if (limit < 1 || limit > MOST)
            throw new ApiFault("limit", "limit (%d) must be from 1 to %d".formatted(limit, MOST));
        if (after < 0) throw new ApiFault("after", "after (%d) must be at least 0".formatted(after));
    }

    <T> List<T> of(List<T> all) {
        return all.stream().skip(after).limit(limit).toList();
    }

    /// The address of the next page; null behind the last.
    @Nullable
    String next(Asked asked, String below, long total, String... more) {
        if ((long) after + limit >= total) return null;
        var query = new String[more.length + 4];
        System.arraycopy(more, 0, query, 0, more.length);
        query[more.length] = "limit";
        query[more.length + 1] = String.valueOf(limit);
        query[more.length + 2] = "after";
        query[more.length + 3] = String.valueOf((long) after + limit);
        return asked.address(below, query);
    }
}
