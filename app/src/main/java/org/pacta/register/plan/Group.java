package org.pacta.register.plan;

import org.jspecify.annotations.Nullable;

/// A direction, programme, plan, mission: whatever its level is called.
///
/// @param parent the code of the group above; null at the top
/// @param depth 1 at the top
public record Group(long id, String code, @Nullable String parent, int depth, int position, String title) {}
