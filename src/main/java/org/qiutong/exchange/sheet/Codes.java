package org.qiutong.exchange.sheet;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Codes as they stand in cells and headers.
final class Codes {

    /// What parts the names of a path: `A > B`, `A::B`, `A\B`, and with blanks, `A / B`.
    private static final Pattern STEP = Pattern.compile("\\s*(?:>|::|\\\\|›)\\s*|\\s+/\\s+");

    private static final Pattern SEVERAL = Pattern.compile("\\s*[;；|\\n]\\s*");
    private static final Pattern SEVERAL_IN_A_LIST = Pattern.compile("\\s*[,，、;；|\\n]\\s*");

    private Codes() {}

    /// The names from the top of the tree down; empty if there is none.
    static List<String> path(String text) {
        return STEP.splitAsStream(text).map(String::strip).filter(each -> !each.isEmpty()).toList();
    }

    /// The paths of several codes. Commas part them only where nothing else does.
    static List<List<String>> several(String text) {
        Pattern between = SEVERAL.matcher(text).find() ? SEVERAL : SEVERAL_IN_A_LIST;
        Stream<String> parts = between.splitAsStream(text);
        return parts.map(Codes::path).filter(each -> !each.isEmpty()).distinct().toList();
    }

    /// The code that a column of marks is called by; Dedoose writes `Code: X Applied`.
    static String called(String header) {
        return header.replaceFirst("(?i)^code:\\s*(.*?)\\s+applied$", "$1");
    }
}
