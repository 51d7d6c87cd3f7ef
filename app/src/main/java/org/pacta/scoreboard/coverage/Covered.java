package org.pacta.scoreboard.coverage;

import java.util.Map;

/// How many of the counted measures of a plan carry provisions out, as the reader may see them.
///
/// @param provisions by the id of the provision, those alone that some measure carries out
/// @param whole the measures that carry out any provision
/// @param measures all that the plan counts
public record Covered(Map<Long, Carried> provisions, Carried whole, long measures) {

    /// Where there is no plan.
    public static final Covered NONE = new Covered(Map.of(), Carried.NONE, 0);

    public Covered {
        provisions = Map.copyOf(provisions);
    }

    /// What carries out a provision or what it consists of, each measure once.
    public Carried of(long provision) {
        return provisions.getOrDefault(provision, Carried.NONE);
    }

    /// The measures that carry out no provision.
    public long unaligned() {
        return measures - whole.of();
    }

    /// Some measures with how many of them are confirmed.
    public record Part(long of, long confirmed) {

        static final Part NONE = new Part(0, 0);
    }

    /// The measures that carry out a provision, by the highest degree by which they do.
    public record Carried(Part high, Part medium, Part low) {

        static final Carried NONE = new Carried(Part.NONE, Part.NONE, Part.NONE);

        public long of() {
            return high.of + medium.of + low.of;
        }

        public long confirmed() {
            return high.confirmed + medium.confirmed + low.confirmed;
        }

        /// Whether nothing carries it out.
        public boolean gap() {
            return of() == 0;
        }
    }
}
