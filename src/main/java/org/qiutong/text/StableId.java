package org.qiutong.text;

import java.util.regex.Pattern;

/// The rule for identifiers that appear in addresses, files and citations and never change:
/// letters, digits, `.`, `_` and `-`, in parts separated by `/` (`itif-2024/q01`), at most 200
/// characters.
public final class StableId {

    private static final Pattern FORM =
            Pattern.compile("[\\p{Alnum}][\\p{Alnum}._-]*(/[\\p{Alnum}][\\p{Alnum}._-]*)*");

    private StableId() {}

    /// Whether `id` follows the rule.
    public static boolean is(String id) {
        return id.length() <= 200 && FORM.matcher(id).matches();
    }

    /// Returns `id` if it follows the rule.
    ///
    /// @throws IllegalArgumentException if it does not
    public static String require(String id) {
        if (!is(id)) {
            throw new IllegalArgumentException("not a stable id: '" + id + "'");
        }
        return id;
    }
}
