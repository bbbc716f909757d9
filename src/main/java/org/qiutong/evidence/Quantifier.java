package org.qiutong.evidence;

/// The words in which a source says how many of a group hold a view, and the head count that they
/// allow.
public enum Quantifier {
    ALL {
        @Override
        public Bounds of(int n) {
            return new Bounds(n, n);
        }
    },
    /// "Most": more than half.
    MOST {
        @Override
        public Bounds of(int n) {
            return new Bounds(n / 2 + 1, n);
        }
    },
    MANY {
        @Override
        public Bounds of(int n) {
            return new Bounds(Math.min(2, n), n);
        }
    },
    SEVERAL {
        @Override
        public Bounds of(int n) {
            return new Bounds(Math.min(2, n), n);
        }
    },
    SOME {
        @Override
        public Bounds of(int n) {
            return new Bounds(1, n);
        }
    },
    /// "Experts noted", with no number.
    UNNUMBERED {
        @Override
        public Bounds of(int n) {
            return new Bounds(1, n);
        }
    },
    /// "Some ..., whereas others ...": at least one on each side.
    DIVIDED {
        @Override
        public Bounds of(int n) {
            return new Bounds(1, Math.max(1, n - 1));
        }
    };

    /// The least and the greatest number of people that the words allow.
    public record Bounds(int lower, int upper) {

        public Bounds {
            if (lower < 0 || upper < lower) {
                throw new IllegalArgumentException(
                        "no head count lies in [" + lower + ", " + upper + "]");
            }
        }
    }

    /// The bounds for a group of `n` people, `n` at least 1.
    public abstract Bounds of(int n);
}
