package org.qiutong.briefing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText.Version;
import org.qiutong.text.Sentences;

/// Leaves out sentences that a paper has printed before: notes on the passages of one section often
/// share one.
final class SaidOnce {

    private final Map<LanguageTag, Set<String>> printed = new HashMap<>();

    /// What of a text is new, and from now on is not.
    String of(Version text) {
        Set<String> before = printed.computeIfAbsent(text.language(), _ -> new HashSet<>());
        String between = text.language().in(new LanguageTag("zh")) ? "" : " ";
        return Sentences.of(text).stream().filter(before::add).collect(Collectors.joining(between));
    }
}
