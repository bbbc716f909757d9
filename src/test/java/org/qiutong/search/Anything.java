package org.qiutong.search;

import java.util.List;
import java.util.Random;

/// Random input, from plausible to hostile.
final class Anything {

    private static final String SYNTAX = "+-&|!(){}[]^\"~*?:\\/ <>=@#$%'’.,;_";
    private static final String MARKS =
            "\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2069\u200B\u200D\uFEFF";
    private static final String SIGNS = "，。？！《》“”…—·、；：（）?!.,;:'\"";
    private static final List<String> WORDS =
            List.of(
                    "AND",
                    "OR",
                    "NOT",
                    "TO",
                    "keyHan:",
                    "keyLatin:*",
                    "*:*",
                    "[a TO z]",
                    "a~2",
                    "^9",
                    "信任",
                    "資訊",
                    "trust",
                    "xin'an",
                    "行",
                    "\uD83D\uDE00",
                    "👩‍👩‍👧‍👦",
                    "\uD842\uDFB7",
                    "ﷺ",
                    "É",
                    "e\u0301",
                    "İ",
                    "ß",
                    "ａｂ",
                    "①",
                    "㎏",
                    "한국",
                    "العربية",
                    "שלום",
                    "\u0000",
                    "\uFFFF");

    private Anything() {}

    static String typed(Random random) {
        int way = random.nextInt(8);
        int length = way == 0 ? 20_000 : random.nextInt(1, 80);
        StringBuilder typed = new StringBuilder();
        while (typed.length() < length) {
            switch (way) {
                case 1 -> typed.append(any(SYNTAX, random));
                case 2 -> typed.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
                case 3 -> typed.append((char) random.nextInt(0xD800, 0xE000));
                case 4 -> typed.append((char) random.nextInt(0x20));
                case 5 -> typed.append(any(SIGNS, random));
                case 6 ->
                        typed.append(WORDS.get(random.nextInt(WORDS.size())))
                                .append(any(MARKS, random));
                default ->
                        typed.append(WORDS.get(random.nextInt(WORDS.size())))
                                .append(random.nextBoolean() ? " " : any(SYNTAX, random));
            }
        }
        return typed.toString();
    }

    private static char any(String signs, Random random) {
        return signs.charAt(random.nextInt(signs.length()));
    }
}
