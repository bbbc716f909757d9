package org.qiutong.export;

import java.time.LocalDate;
import org.qiutong.text.Legible;

/// The content of a table cell.
public sealed interface Cell {

    /// There is nothing.
    Cell EMPTY = new Empty();

    /// Words, never anything that a program would evaluate.
    record Text(String text) implements Cell {

        public Text {
            text = Legible.of(text);
        }
    }

    /// A count.
    record Whole(long value) implements Cell {}

    /// A measured or computed number.
    record Decimal(double value) implements Cell {

        /// @throws IllegalArgumentException if it is no number
        public Decimal {
            requireFinite(value);
        }
    }

    /// A share, from 0 to 1.
    record Share(double value) implements Cell {

        /// @throws IllegalArgumentException if it is no number
        public Share {
            requireFinite(value);
        }
    }

    /// A day.
    record Day(LocalDate date) implements Cell {}

    /// A web address.
    record Link(String address) implements Cell {

        /// @throws IllegalArgumentException if the address is not of the web
        public Link {
            if (!address.startsWith("https://") && !address.startsWith("http://")) {
                throw new IllegalArgumentException("no address on the web: " + address);
            }
        }
    }

    /// There is nothing.
    record Empty() implements Cell {}

    private static void requireFinite(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("no number: " + value);
        }
    }
}
