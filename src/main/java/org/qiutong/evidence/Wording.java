package org.qiutong.evidence;

import java.util.Set;
import java.util.TreeSet;
import org.qiutong.id.ExpertId;

/// What can be corrected of a quotation.
///
/// @param words the original; empty where it is not published, as its translation is corrected at
///   the translation desk
/// @param expert who says it
/// @param locator where in its source; may be empty
public record Wording(String words, ExpertId expert, String locator) {

    /// That of a quotation as it is.
    public static Wording of(Quotation quotation) {
        return new Wording(
                quotation.original() instanceof Quotation.Original.Published published
                        ? published.text()
                        : "",
                quotation.expert(),
                quotation.locator());
    }

    /// The names of the parts that are other in another one, as they are stored.
    Set<String> differing(Wording other) {
        Set<String> parts = new TreeSet<>();
        if (!words.equals(other.words)) {
            parts.add("words");
        }
        if (!expert.equals(other.expert)) {
            parts.add("expert");
        }
        if (!locator.equals(other.locator)) {
            parts.add("locator");
        }
        return parts;
    }
}
