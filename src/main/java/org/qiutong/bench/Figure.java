package org.qiutong.bench;

import java.util.List;
import java.util.Locale;

/// A measured value beside the most that it may be.
///
/// @param unit of value and bar; empty for a ratio
record Figure(String name, double value, double bar, String unit) {

    boolean ok() {
        return value <= bar;
    }

    @Override
    public String toString() {
        return "%-44s %8s %8s  %s"
                .formatted(name, number(value), number(bar), ok() ? "ok" : "short");
    }

    private String number(double number) {
        return String.format(Locale.ROOT, "%.2f", number) + (unit.isEmpty() ? "" : " " + unit);
    }

    /// The value in the middle, which one slow run in three does not move.
    static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
