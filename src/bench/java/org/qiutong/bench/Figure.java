package org.qiutong.bench;

import java.util.List;
import java.util.Locale;

/// A measured value beside the most, or the least, that it may be.
///
/// @param unit of value and bar; empty for a ratio
record Figure(String name, double value, Bar bar, double limit, String unit) {

    /// Which side of the limit is good, if either is.
    enum Bar {
        AT_MOST,
        AT_LEAST,
        NONE
    }

    /// A value with an upper limit.
    Figure(String name, double value, double most, String unit) {
        this(name, value, Bar.AT_MOST, most, unit);
    }

    static Figure atLeast(String name, double value, double least, String unit) {
        return new Figure(name, value, Bar.AT_LEAST, least, unit);
    }

    /// A value that is only for information.
    static Figure withoutBar(String name, double value, String unit) {
        return new Figure(name, value, Bar.NONE, 0, unit);
    }

    boolean ok() {
        return switch (bar) {
            case AT_MOST -> value <= limit;
            case AT_LEAST -> value >= limit;
            case NONE -> true;
        };
    }

    @Override
    public String toString() {
        if (bar == Bar.NONE) {
            return "%-44s %12s".formatted(name, number(value));
        }
        return "%-44s %12s %s %12s  %s"
                .formatted(
                        name,
                        number(value),
                        bar == Bar.AT_MOST ? "<=" : ">=",
                        number(limit),
                        ok() ? "ok" : "short");
    }

    private String number(double number) {
        return String.format(Locale.ROOT, "%.2f", number) + (unit.isEmpty() ? "" : " " + unit);
    }

    /// The 95th percentile.
    static double p95(List<Double> values) {
        return values.stream().sorted().toList().get((int) Math.ceil(values.size() * 0.95) - 1);
    }

    /// The median, which one slow run in three does not move.
    static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
