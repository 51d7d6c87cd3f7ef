/// Unions, their Parties, the bodies of each, and the people who act for them.
///
/// Published SQL for the slices above: `parties.union_at`, `party_at`, `party_now`, `body_at`, `body_known`,
