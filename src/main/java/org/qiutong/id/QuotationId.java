package org.qiutong.id;

/// Identifies a quotation: `itif-2024/q01`.
public record QuotationId(String value) implements StableId {

    /// @throws IllegalArgumentException if the text does not follow the rule of [StableId]
    public QuotationId {
        StableId.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
