package org.qiutong.coding.codes;

/// Names a part of what hangs on codes: a code itself, one of its relationships, or the mark of a
/// quotation that it was coded here.
///
/// @param type of the relationship; [#CODE] or [#MARK] for a node
/// @param kind the label of the node where it begins
/// @param from the id of that node
/// @param to the id of the code where it ends; empty for a node
record CodePiece(String type, String kind, String from, String to) {

    static final String CODE = "CODE";
    static final String MARK = "MARK";

    static CodePiece code(String id) {
        return new CodePiece(CODE, "Concept", id, "");
    }

    static CodePiece mark(String quotation) {
        return new CodePiece(MARK, "Quotation", quotation, "");
    }

    boolean isLink() {
        return !to.isEmpty();
    }

    boolean isCode() {
        return type.equals(CODE);
    }

    boolean isMark() {
        return type.equals(MARK);
    }

    /// The same with another code in place of one.
    CodePiece with(String code, String other) {
        return new CodePiece(
                type,
                kind,
                kind.equals("Concept") && from.equals(code) ? other : from,
                to.equals(code) ? other : to);
    }
}
