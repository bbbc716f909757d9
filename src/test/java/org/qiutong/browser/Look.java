package org.qiutong.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.stream.Stream;
import org.qiutong.Words;

/// How a reader sees the program.
///
/// @param language what the browser asks for, such as `en` or `zh-CN`
/// @param width of the window, in CSS pixels
public record Look(String language, int width, ColorScheme colours) {

    public static final int WIDE = 1280;
    public static final int NARROW = 360;

    public static final Look ENGLISH = new Look("en", WIDE, ColorScheme.LIGHT);
    public static final Look CHINESE = new Look("zh-CN", WIDE, ColorScheme.LIGHT);

    /// The two that differ most: each language, width and scheme of colours once.
    public static Stream<Look> extremes() {
        return Stream.of(ENGLISH, new Look("zh-CN", NARROW, ColorScheme.DARK));
    }

    public boolean isChinese() {
        return language.startsWith("zh");
    }

    /// A text of the interface in this reader's language.
    public String text(String key) {
        return isChinese() ? Words.zh(key) : Words.en(key);
    }

    /// For the names of tests: `zh-CN-360-dark`.
    @Override
    public String toString() {
        return language + "-" + width + "-" + colours.name().toLowerCase(java.util.Locale.ROOT);
    }
}
