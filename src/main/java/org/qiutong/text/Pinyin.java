package org.qiutong.text;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Pinyin without tones for search, where `u` also stands for `ü` however it is typed, and pinyin
/// with tones for reading. Words unknown to the library are listed in
/// `pinyin_dict_phrase_define.txt`, which it reads. Adding a word there changes the keys of the
/// search.
public final class Pinyin {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    private static final int LONGEST_SYLLABLE = 6;
    private static final int MOST_READINGS = 8;

    /// The library mostly reads it as the particle `de`, which nobody searches for.
    private static final int EARTH = '地';

    private Pinyin() {}

    /// The words of a text: a syllable for each Chinese character, and other letters and digits
    /// folded but otherwise unchanged.
    ///
    /// @param start the position of the word in the text
    public record Word(String text, int start, int end) {}

    /// Characters with several readings are read according to the word they are in.
    public static List<Word> words(String text) {
        FoldedText folded = FoldedText.of(text);
        String key = folded.key();
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < key.length()) {
            int from = at;
            int point = key.codePointAt(at);
            boolean han = FoldedText.isHan(point);
            if (!Character.isLetterOrDigit(point)) {
                at += Character.charCount(point);
                continue;
            }
            while (at < key.length()
                    && FoldedText.isHan(key.codePointAt(at)) == han
                    && Character.isLetterOrDigit(key.codePointAt(at))) {
                at += Character.charCount(key.codePointAt(at));
            }
            if (han) {
                List<String> syllables = syllables(key.substring(from, at));
                int character = from;
                for (String syllable : syllables) {
                    int next = character + Character.charCount(key.codePointAt(character));
                    words.add(new Word(syllable, folded.start(character), folded.end(next - 1)));
                    character = next;
                }
            } else {
                words.add(
                        new Word(key.substring(from, at), folded.start(from), folded.end(at - 1)));
            }
        }
        return words;
    }

    /// The syllable of each Chinese character of a text, with its tone, read according to the word
    /// it is in. Traditional characters are read as the simplified ones.
    public static List<Word> toned(String text) {
        FoldedText folded = FoldedText.of(text);
        String key = folded.key();
        List<Word> syllables = new ArrayList<>();
        Matcher run = HAN.matcher(key);
        while (run.find()) {
            List<Integer> points = run.group().codePoints().boxed().toList();
            List<String> read =
                    List.of(
                            PinyinHelper.toPinyin(run.group(), PinyinStyleEnum.DEFAULT, " ")
                                    .split(" "));
            int at = run.start();
            for (int i = 0; i < points.size(); i++) {
                int next = at + Character.charCount(points.get(i));
                String syllable = read.size() == points.size() ? read.get(i) : "";
                if (FoldedText.hasHan(syllable) || syllable.isEmpty()) {
                    syllable = Toned.of(points.get(i));
                }
                if (!FoldedText.hasHan(syllable)) {
                    syllables.add(new Word(syllable, folded.start(at), folded.end(next - 1)));
                }
                at = next;
            }
        }
        return syllables;
    }

    /// The words of a text, separated by spaces.
    public static String key(String text) {
        return words(text).stream().map(Word::text).collect(Collectors.joining(" "));
    }

    /// All ways to split letters into syllables, the longest syllables first: `xian` is one or two,
    /// `xi'an` only two. Empty if the letters are not pinyin.
    ///
    /// @param letters folded
    public static List<List<String>> readings(String letters) {
        String plain = plain(letters);
        boolean[] readable = new boolean[plain.length() + 1];
        readable[plain.length()] = true;
        for (int at = plain.length() - 1; at >= 0; at--) {
            readable[at] = ends(plain, at).stream().anyMatch(end -> readable[end]);
        }
        List<List<String>> readings = new ArrayList<>();
        if (!plain.isEmpty() && readable[0]) {
            read(plain, 0, readable, new ArrayList<>(), readings);
        }
        return List.copyOf(readings);
    }

    /// Only positions from which the rest can be read are followed, so that no input takes long.
    private static void read(
            String letters,
            int at,
            boolean[] readable,
            List<String> before,
            List<List<String>> readings) {
        if (at == letters.length()) {
            readings.add(List.copyOf(before));
            return;
        }
        for (int end : ends(letters, at)) {
            if (readable[end] && readings.size() < MOST_READINGS) {
                boolean syllable = letters.charAt(at) != '\'';
                if (syllable) {
                    before.add(letters.substring(at, end));
                }
                read(letters, end, readable, before, readings);
                if (syllable) {
                    before.removeLast();
                }
            }
        }
    }

    /// Possible ends of a syllable that begins here, the longest first.
    private static List<Integer> ends(String letters, int at) {
        if (letters.charAt(at) == '\'') {
            return List.of(at + 1);
        }
        List<Integer> ends = new ArrayList<>();
        for (int end = Math.min(letters.length(), at + LONGEST_SYLLABLE); end > at; end--) {
            if (Syllables.ALL.contains(letters.substring(at, end))) {
                ends.add(end);
            }
        }
        return ends;
    }

    private static List<String> syllables(String han) {
        List<String> read =
                List.of(PinyinHelper.toPinyin(han, PinyinStyleEnum.NORMAL, " ").split(" "));
        List<Integer> points = han.codePoints().boxed().toList();
        List<String> syllables = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            String syllable = read.size() == points.size() ? read.get(i) : "";
            if (!Syllables.ALL.contains(syllable)) {
                syllable = plain(FoldedText.key(syllable));
            }
            syllables.add(
                    points.get(i) != EARTH && Syllables.ALL.contains(syllable)
                            ? syllable
                            : alone(points.get(i)));
        }
        return syllables;
    }

    private static String alone(int point) {
        if (point == EARTH) {
            return "di";
        }
        return point >= HanTable.FIRST && point <= HanTable.LAST
                ? HanTable.LATIN.at(point)
                : Character.toString(point);
    }

    /// Makes `lü`, `lv` and `lu` the same.
    private static String plain(String letters) {
        return letters.replace('ü', 'u').replace('v', 'u').replace('’', '\'');
    }

    /// A character by itself, as ICU reads it.
    private static final class Toned {

        static final Transliterator LATIN = Transliterator.getInstance("Han-Latin");

        static String of(int point) {
            return LATIN.transliterate(Character.toString(point));
        }
    }

    /// The syllables that ICU's readings have.
    private static final class Syllables {

        static final Set<String> ALL =
                HanTable.LATIN.values().stream()
                        .filter(value ->
                                value.matches("[a-z]*[aeiou][a-z]*")
                                        && value.length() <= LONGEST_SYLLABLE)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
