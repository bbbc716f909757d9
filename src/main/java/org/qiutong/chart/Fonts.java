package org.qiutong.chart;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The fonts to draw with.
final class Fonts {

    /// Fonts with the glyph forms of simplified Chinese come before fonts that merely have the
    /// characters.
    private static final List<String> HAN =
            List.of(
                    "Noto Sans CJK SC",
                    "Noto Sans SC",
                    "Source Han Sans SC",
                    "PingFang SC",
                    "Microsoft YaHei",
                    "WenQuanYi Micro Hei",
                    "Noto Serif CJK SC");

    static final Fonts SYSTEM =
            new Fonts(() ->
                    List.of(
                            GraphicsEnvironment.getLocalGraphicsEnvironment()
                                    .getAvailableFontFamilyNames()));

    private final Supplier<List<String>> families;
    private final AtomicReference<Optional<Font>> usual = new AtomicReference<>(Optional.empty());

    /// @param families of the available fonts
    Fonts(Supplier<List<String>> families) {
        this.families = families;
    }

    /// A font with all the characters of a text.
    ///
    /// @throws NoHanFont if there is none, and the text has Han characters
    Font of(Mark.Words words) {
        Font plain = new Font(Font.SANS_SERIF, words.bold() ? Font.BOLD : Font.PLAIN, 1);
        boolean chinese = words.text().codePoints().anyMatch(Character::isIdeographic);
        return (chinese ? han(words.text()).deriveFont(plain.getStyle()) : plain)
                .deriveFont((float) words.size());
    }

    private Font han(String text) {
        List<String> there = families.get();
        return usual.updateAndGet(before ->
                        Stream.concat(
                                        before.stream(),
                                        Stream.concat(
                                                        HAN.stream().filter(there::contains),
                                                        there.stream())
                                                .map(name -> new Font(name, Font.PLAIN, 1)))
                                .filter(font -> font.canDisplayUpTo(text) < 0)
                                .findFirst())
                .orElseThrow(() -> new NoHanFont(text));
    }
}
