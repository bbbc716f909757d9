package org.qiutong.exchange.transcript;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiutong.coding.Transcript.Turn;
import org.qiutong.exchange.coded.Turns;

/// Captions (SubRip, WebVTT), as programs that transcribe recordings write them. Captions of one
/// speaker in succession are one turn; its time is that of its first caption.
final class Captions {

    private static final Pattern TIMES =
            Pattern.compile(
                    "(?m)^((?:\\d{1,3}:)?\\d{2}:\\d{2}[.,]\\d{3})[ \\t]+-->[ \\t]+(?:\\d{1,3}:)?\\d{2}:\\d{2}[.,]\\d{3}.*$");

    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^ >]*)?[ \\t]+([^>]{1,100})>");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>\\n]{0,100}>|<[\\d:.]+>");
    private static final Pattern LABEL =
            Pattern.compile(
                    "^([\\p{L}\\p{N}][\\p{L}\\p{N} .·'’_#-]{0,39}?)[ \\t]*(?::(?=\\s)|：)\\s*");

    private record Caption(Optional<String> speaker, String words, Duration at) {}

    private Captions() {}

    static boolean is(String text) {
        return TIMES.matcher(text).find();
    }

    static TranscriptFile read(String name, String text) {
        StringBuilder all = new StringBuilder();
        List<Turn> turns = new ArrayList<>();
        Optional<String> speaking = Optional.empty();
        int length = 0;
        for (Caption each : captions(text)) {
            boolean goesOn = speaking.isPresent() && each.speaker().equals(speaking);
            String before =
                    goesOn
                            ? " "
                            : (all.isEmpty() ? "" : "\n")
                                    + each.speaker().map(one -> one + ": ").orElse("");
            all.append(before).append(each.words());
            int start = length + before.codePointCount(0, before.length());
            length = start + each.words().codePointCount(0, each.words().length());
            if (goesOn) {
                Turn begun = turns.removeLast();
                turns.add(new Turn(begun.start(), length, begun.speaker(), begun.at()));
            } else {
                turns.add(new Turn(start, length, each.speaker(), Optional.of(each.at())));
                speaking = each.speaker();
            }
        }
        return new TranscriptFile(name, all.toString(), turns);
    }

    private static List<Caption> captions(String text) {
        List<Caption> captions = new ArrayList<>();
        Matcher times = TIMES.matcher(text);
        boolean found = times.find();
        while (found) {
            Duration at = Turns.time(times.group(1));
            int from = times.end();
            found = times.find();
            int to = found ? times.start() : text.length();
            caption(words(text.substring(from, to)), at).ifPresent(captions::add);
        }
        return captions;
    }

    /// The lines up to the next empty one: the number or name of the next caption comes after it.
    private static String words(String lines) {
        String block = lines.replaceFirst("^\\n", "");
        int end = block.indexOf("\n\n");
        return end < 0 ? block : block.substring(0, end);
    }

    private static Optional<Caption> caption(String block, Duration at) {
        Matcher voice = VOICE.matcher(block);
        Optional<String> speaker =
                voice.find() ? Optional.of(voice.group(1).strip()) : Optional.empty();
        String words =
                TAG.matcher(block)
                        .replaceAll("")
                        .replaceAll("\\s*\\n\\s*", " ")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&nbsp;", " ")
                        .replace("&amp;", "&")
                        .strip();
        Matcher label = LABEL.matcher(words);
        if (speaker.isEmpty() && label.find()) {
            speaker = Optional.of(label.group(1));
            words = words.substring(label.end());
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(new Caption(speaker, words, at));
    }
}
