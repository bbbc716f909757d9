package org.qiutong.search;

/// Which of a thing's texts it is.
public enum Field {
    /// What the thing is called.
    LABEL(3),
    /// Another word for it.
    ALTERNATIVE(2.5),
    /// The words of a quotation.
    WORDS(1.5),
    /// What is said of it: a definition, a role, a note.
    DESCRIPTION(1);

    private final double weight;

    Field(double weight) {
        this.weight = weight;
    }

    /// The weight of a match in this field, relative to one in a description.
    double weight() {
        return weight;
    }
}
