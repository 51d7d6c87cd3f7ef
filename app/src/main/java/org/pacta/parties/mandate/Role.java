package org.pacta.parties.mandate;

import java.util.Locale;

/// What a mandate is for.
public enum Role {
    /// Keeps the plan, runs the cycles of reporting, prepares the council: of the union.
    SECRETARIAT_OFFICER(Side.UNION),
    /// Agrees inside its Party, confirms or returns what others claim, manages the people of its Party.
    PARTY_COORDINATOR(Side.PARTY),
    /// Claims, documents and reports of one body.
    BODY_OFFICER(Side.BODY),
    /// Makes public what its Party has agreed to.
    PUBLISHING_AUTHORITY(Side.PARTY),
    /// Keeps the meetings of the union's bodies.
    COUNCIL_SECRETARY(Side.UNION),
    /// Sits in meetings for its Party.
    DELEGATE(Side.PARTY),
    /// Controls: of the union, or of one Party.
    AUDITOR(Side.EITHER),
    /// Assesses independently, by invitation: sees of the union what everybody sees.
    ASSESSOR(Side.UNION),
    /// Admitted to what all Parties see.
    OBSERVER(Side.UNION),
    /// Runs the server and lets people in; sees no more of a union than everybody.
    ADMINISTRATOR(Side.SERVER);

    /// On whose side a role stands: which of Party and body its mandate names.
    public enum Side {
        SERVER,
        UNION,
        PARTY,
        BODY,
        EITHER
    }

    private final Side side;

    Role(Side side) {
        this.side = side;
    }

    public Side side() {
        return side;
    }

    /// As it stands in facts and addresses: `party-coordinator`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @throws IllegalArgumentException if there is no such role
    public static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
