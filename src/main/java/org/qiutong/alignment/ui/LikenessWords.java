package org.qiutong.alignment.ui;

import java.util.Locale;
import java.util.Map;
import org.qiutong.alignment.Likeness;
import org.qiutong.kit.Localized;

/// Why a pair is proposed, in words.
final class LikenessWords {

    private LikenessWords() {}

    static String of(Likeness likeness, Locale locale) {
        return Localized.message(
                locale,
                "alignment.likeness." + likeness.way().name(),
                Map.of("parts", Localized.list(locale, likeness.parts())));
    }
}
