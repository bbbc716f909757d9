package org.qiutong.translation.xliff;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.okapi.lib.xliff2.XLIFFException;
import net.sf.okapi.lib.xliff2.core.Fragment;
import net.sf.okapi.lib.xliff2.core.Part;
import net.sf.okapi.lib.xliff2.core.Segment;
import net.sf.okapi.lib.xliff2.core.StartXliffData;
import net.sf.okapi.lib.xliff2.core.Tag;
import net.sf.okapi.lib.xliff2.core.TargetState;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.metadata.IMetadataItem;
import net.sf.okapi.lib.xliff2.metadata.Meta;
import net.sf.okapi.lib.xliff2.metadata.MetaGroup;
import net.sf.okapi.lib.xliff2.reader.Event;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.Legible;
import org.qiutong.translation.xliff.FileRefused.Why;
import org.qiutong.translation.xliff.XliffFile.Returned;

/// Reads an XLIFF document with full validation against XLIFF 2.1.
final class XliffReader {

    private static final Pattern LINE = Pattern.compile("lineNumber: (\\d+); columnNumber: \\d+; ");

    private final XmlPrecheck look;
    private final List<Returned> units = new ArrayList<>();
    private Optional<StartXliffData> head = Optional.empty();
    private String file = "";

    private XliffReader(XmlPrecheck look) {
        this.look = look;
    }

    /// @param name the file name
    /// @throws FileRefused if it cannot be read
    static XliffFile read(String name, byte[] bytes) {
        XliffReader reader = new XliffReader(XmlPrecheck.at(bytes));
        reader.read();
        return reader.file(name);
    }

    private void read() {
        try (XLIFFReader reader = new XLIFFReader(XLIFFReader.VALIDATION_MAXIMAL)) {
            reader.open(look.text());
            while (reader.hasNext()) {
                take(reader.next());
            }
        } catch (XLIFFException e) {
            throw invalid(e);
        } catch (RuntimeException e) {
            // Okapi's parser also fails with other exceptions on invalid input.
            throw e instanceof FileRefused refused ? refused : invalid(e);
        }
    }

    private void take(Event event) {
        if (event.isStartXliff()) {
            head = Optional.of(event.getStartXliffData());
        } else if (event.isStartFile()) {
            file = event.getStartFileData().getId();
        } else if (event.isUnit()) {
            units.add(unit(event.getUnit()));
        }
    }

    private FileRefused invalid(RuntimeException e) {
        String message = String.valueOf(e.getMessage());
        Matcher place = LINE.matcher(message);
        int line = place.find() ? Integer.parseInt(place.group(1)) : 0;
        String reason =
                message.replaceFirst("^(?s:.*?)" + LINE.pattern(), "")
                        .replaceAll("\\s+", " ")
                        .strip();
        return new FileRefused(
                Why.INVALID,
                Map.of(
                        "unit",
                        line > 0 ? look.unitAt(line) : failing(),
                        "line",
                        line,
                        "reason",
                        reason));
    }

    /// Units are read in order, so the faulty one follows the last that was read.
    private String failing() {
        return look.units().values().stream().skip(units.size()).findFirst().orElse("");
    }

    private XliffFile file(String name) {
        StartXliffData data = head.orElseThrow(() -> new FileRefused(Why.NO_LANGUAGE, Map.of()));
        Optional<LanguageTag> source = language(data.getSourceLanguage());
        Optional<LanguageTag> target = language(data.getTargetLanguage());
        if (source.isEmpty() || target.isEmpty() || source.equals(target)) {
            throw new FileRefused(Why.NO_LANGUAGE, Map.of());
        }
        return new XliffFile(name, source.get(), target.get(), units);
    }

    /// Some tools only use country codes for Chinese: `zh-CN` is `zh-Hans`.
    private static Optional<LanguageTag> language(String tag) {
        try {
            return Optional.ofNullable(tag)
                    .map(LanguageTag::new)
                    .map(LanguageTag::locale)
                    .map(LanguageTag::of);
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    private Returned unit(Unit unit) {
        List<Segment> segments = new ArrayList<>();
        unit.getSegments().forEach(segments::add);
        long translated =
                segments.stream()
                        .filter(each -> text(each).filter(XliffReader::says).isPresent())
                        .count();
        boolean coded = unit.getTargetOrderedParts().stream().anyMatch(XliffReader::hasCodes);
        Optional<Refusal> fault =
                coded
                        ? Optional.of(Refusal.INLINE_CODES)
                        : translated > 0 && translated < sayingSomething(segments)
                                ? Optional.of(Refusal.PARTLY_TRANSLATED)
                                : Optional.empty();
        return new Returned(
                file,
                unit.getId(),
                meta(unit, XliffWriter.SOURCE),
                meta(unit, XliffWriter.SEEN),
                translated == 0 ? Optional.empty() : Optional.of(joined(unit)),
                segments.stream().allMatch(each -> each.getState() != TargetState.INITIAL),
                segments.stream().allMatch(XliffReader::forReview),
                fault);
    }

    private static boolean says(String text) {
        return !text.isBlank();
    }

    private static long sayingSomething(List<Segment> segments) {
        return segments.stream().filter(each -> says(each.getSource().getPlainText())).count();
    }

    private static Optional<String> text(Part part) {
        return part.hasTarget() ? Optional.of(part.getTarget().getPlainText()) : Optional.empty();
    }

    /// Joins segments, as a tool may have split a text into sentences. Text between them is kept,
    /// except spaces if the language does not use them.
    private static String joined(Unit unit) {
        StringBuilder joined = new StringBuilder();
        for (Part part : unit.getTargetOrderedParts()) {
            String text =
                    text(part)
                            .orElseGet(
                                    () -> part.isSegment() ? "" : part.getSource().getPlainText());
            boolean between = !part.isSegment() && !part.hasTarget() && text.isBlank();
            if (!between || joined.isEmpty() || !wide(joined.codePointBefore(joined.length()))) {
                joined.append(text);
            }
        }
        return joined.toString();
    }

    private static boolean wide(int character) {
        Character.UnicodeBlock block = Character.UnicodeBlock.of(character);
        return Character.isIdeographic(character)
                || Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION.equals(block)
                || Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS.equals(block);
    }

    /// Annotation markers, such as those for terms and comments, are dropped; inline codes cannot
    /// be.
    private static boolean hasCodes(Part part) {
        if (!part.hasTarget()) {
            return false;
        }
        Fragment target = part.getTarget();
        for (Object each : target) {
            if (each instanceof Tag tag && !tag.isMarker()) {
                return true;
            }
        }
        return Legible.firstIllegible(target.getPlainText()).isPresent();
    }

    private static boolean forReview(Segment segment) {
        return segment.getState() == TargetState.REVIEWED
                || segment.getState() == TargetState.FINAL
                || XliffWriter.IN_REVIEW.equals(segment.getSubState());
    }

    private static Optional<String> meta(Unit unit, String type) {
        if (!unit.hasMetadata()) {
            return Optional.empty();
        }
        for (MetaGroup group : unit.getMetadata()) {
            if (XliffWriter.OURS.equals(group.getCategory())) {
                for (IMetadataItem item : group) {
                    if (item instanceof Meta meta && type.equals(meta.getType())) {
                        return Optional.ofNullable(meta.getData()).map(String::strip);
                    }
                }
            }
        }
        return Optional.empty();
    }
}
