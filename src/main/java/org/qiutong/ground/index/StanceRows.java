package org.qiutong.ground.index;

/// What each expert said: an `int` packs a concept's number and the code of the stance, and one
/// array holds all of them in the order of the experts.
final class StanceRows {

    /// Where each expert's part starts, and where the last one ends.
    private final int[] starts;

    private final int[] values;

    StanceRows(int[] starts, int[] values) {
        this.starts = starts;
        this.values = values;
    }

    /// Takes one stance or silence of an expert.
    interface Reader {
        void accept(int concept, int code);
    }

    static int value(int concept, int code) {
        return concept << 2 | code;
    }

    static int concept(int value) {
        return value >>> 2;
    }

    static int code(int value) {
        return value & 3;
    }

    long size() {
        return values.length;
    }

    void forEach(int expert, Reader reader) {
        for (int i = starts[expert]; i < starts[expert + 1]; i++) {
            reader.accept(concept(values[i]), code(values[i]));
        }
    }

    /// The transpose: sets of experts by code and concept.
    Ordinals[][] sets(int concepts) {
        int experts = starts.length - 1;
        int[] sizes = new int[concepts << 2];
        for (int value : values) {
            sizes[value]++;
        }
        Ordinals.Filling[] fillings = new Ordinals.Filling[sizes.length];
        for (int value = 0; value < sizes.length; value++) {
            fillings[value] = Ordinals.filling(sizes[value], experts);
        }
        for (int expert = 0; expert < experts; expert++) {
            for (int i = starts[expert]; i < starts[expert + 1]; i++) {
                fillings[values[i]].add(expert);
            }
        }
        Ordinals[][] sets = new Ordinals[StanceCode.CODES][concepts];
        for (int value = 0; value < sizes.length; value++) {
            sets[code(value)][concept(value)] = fillings[value].set();
        }
        return sets;
    }
}
