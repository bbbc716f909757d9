package org.qiutong.export;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.qiutong.chart.NoHanFont;

/// Chooses the system fonts for printing a text. Chinese text takes everything but letters and
/// digits from a Han font, whose quotation marks and dashes are full-width. Other text takes from
/// it only characters that no other font has.
final class Faces {

    /// The purpose of a face.
    ///
    /// @param logical a font that every system has
    /// @param latin preferred fonts for text that is not Chinese
    /// @param han preferred fonts for Chinese text
    record Use(String name, String logical, List<String> latin, List<String> han) {

        static final Use TEXT =
                new Use(
                        "text",
                        Font.SERIF,
                        List.of(
                                "Source Serif 4",
                                "Noto Serif",
                                // Its Latin letters are those of Source Serif, and its quotation
                                // marks are narrow.
                                "Noto Serif CJK KR",
                                "Times New Roman",
                                "Nimbus Roman"),
                        List.of(
                                "Noto Serif CJK SC",
                                "Noto Serif SC",
                                "Source Han Serif SC",
                                "Songti SC",
                                "SimSun",
                                "Noto Sans CJK SC"));

        static final Use HEADING =
                new Use(
                        "heading",
                        Font.SANS_SERIF,
                        List.of(
                                "Source Sans 3",
                                "Noto Sans",
                                "Noto Sans CJK KR",
                                "Arial",
                                "Nimbus Sans"),
                        List.of(
                                "Noto Sans CJK SC",
                                "Noto Sans SC",
                                "Source Han Sans SC",
                                "PingFang SC",
                                "Microsoft YaHei",
                                "WenQuanYi Micro Hei"));
    }

    static final Faces SYSTEM =
            new Faces(() ->
                    List.of(
                            GraphicsEnvironment.getLocalGraphicsEnvironment()
                                    .getAvailableFontFamilyNames()));

    private final Supplier<List<String>> families;
    private final Map<String, Font> fonts = new HashMap<>();

    /// @param families of the available fonts
    Faces(Supplier<List<String>> families) {
        this.families = families;
    }

    /// A font file with all the characters of a text.
    ///
    /// @param chinese whether the text is Chinese
    /// @throws NoHanFont if no font has one of its Han characters
    byte[] file(Use use, boolean chinese, boolean bold, String text) {
        SortedMap<Integer, Outline> outlines = new TreeMap<>();
        text.codePoints()
                .filter(each -> !Character.isISOControl(each))
                .distinct()
                .forEach(each -> outlines.put(each, outline(each, use, chinese, bold)));
        return TrueType.of(
                "Qiutong-" + use.name() + (chinese ? "-zh" : "") + (bold ? "-bold" : ""), outlines);
    }

    private Outline outline(int character, Use use, boolean chinese, boolean bold) {
        boolean latinFirst = !chinese || (character < 0x80 && Character.isLetterOrDigit(character));
        return font(character, use, latinFirst, bold)
                .map(font -> Outline.of(character, font))
                .orElseGet(() -> missing(character, use));
    }

    private Optional<Font> font(int character, Use use, boolean latinFirst, boolean bold) {
        List<String> there = families.get();
        // A logical font only borrows Han characters from a physical font that is listed as well.
        Stream<String> latin =
                Stream.concat(
                        use.latin.stream().filter(there::contains),
                        Character.isIdeographic(character)
                                ? Stream.empty()
                                : Stream.of(use.logical));
        Stream<String> han = use.han.stream().filter(there::contains);
        return Stream.of(latinFirst ? latin : han, latinFirst ? han : latin, there.stream())
                .flatMap(each -> each)
                .map(name -> font(name, bold))
                .filter(font -> font.canDisplay(character))
                .findFirst();
    }

    /// A rare character is drawn as a box and can still be copied. On a system without Chinese
    /// fonts there would be nothing but boxes.
    private Outline missing(int character, Use use) {
        if (Character.isIdeographic(character) && font('中', use, false, false).isEmpty()) {
            throw new NoHanFont(Character.toString(character));
        }
        return Outline.missing();
    }

    private Font font(String name, boolean bold) {
        synchronized (fonts) {
            return fonts.computeIfAbsent(
                    name + bold, _ -> new Font(name, bold ? Font.BOLD : Font.PLAIN, Outline.UNITS));
        }
    }
}
