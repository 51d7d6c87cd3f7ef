package org.pacta.register.plan;

import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Text;

/// The same matter in another framework.
///
/// @param earlier true if it is what the one asked about goes on with
/// @param fate carried-over, merged, split, changed
/// @param reason why, as the one that goes on says it (field `reason`), or else the earlier one (field `fate`)
public record Carried(
        long id,
        String thingKind,
        String framework,
        String code,
        String title,
        boolean earlier,
        String fate,
        @Nullable Text reason) {}
