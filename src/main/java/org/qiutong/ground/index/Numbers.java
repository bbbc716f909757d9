package org.qiutong.ground.index;

import java.util.Arrays;

/// A growing array of unboxed numbers.
final class Numbers {

    private int[] values;
    private int size;

    Numbers() {
        this(16);
    }

    Numbers(int expected) {
        this.values = new int[Math.max(16, expected)];
    }

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + size / 2);
        }
        values[size++] = value;
    }

    int get(int index) {
        return values[index];
    }

    int size() {
        return size;
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
