package org.qiutong.exchange.refi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A text of a project that is written, with its passages.
///
/// @param guid also the name of its file
/// @param cases the GUIDs of those who speak in it
record ProjectText(
        String guid, String name, String text, List<Passage> passages, List<String> cases) {

    ProjectText {
        passages = List.copyOf(passages);
        cases = List.copyOf(cases);
    }

    /// A passage by position in code points.
    ///
    /// @param name its first words
    /// @param codes GUIDs
    /// @param speaker the GUID of the case that it is of
    record Passage(
            String guid,
            String name,
            int start,
            int end,
            List<String> codes,
            Optional<String> speaker) {}

    /// A text put together of passages, for what is known of an interview without its transcript.
    static final class Together {

        private final StringBuilder text = new StringBuilder();
        private final List<Passage> passages = new ArrayList<>();
        private int length;

        void add(String guid, String words, List<String> codes, String speaker) {
            if (!text.isEmpty()) {
                text.append("\n\n");
                length += 2;
            }
            // Line ends are counted as they are written.
            String plain = words.replace("\r\n", "\n");
            text.append(plain);
            int end = length + plain.codePointCount(0, plain.length());
            passages.add(
                    new Passage(guid, beginning(plain), length, end, codes, Optional.of(speaker)));
            length = end;
        }

        ProjectText as(String guid, String name, List<String> cases) {
            return new ProjectText(guid, name, text.toString(), passages, cases);
        }
    }

    /// What a passage is called: reading, it tells how the positions are counted.
    static String beginning(String words) {
        int most = Math.min(words.codePointCount(0, words.length()), 60);
        return words.substring(0, words.offsetByCodePoints(0, most));
    }
}
