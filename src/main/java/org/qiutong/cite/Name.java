package org.qiutong.cite;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A name in its parts. A name that has none, such as that of an institution or one in Chinese
/// characters, is all [#family].
///
/// @param given empty if the name has no parts
/// @param suffix such as "Jr."; empty if there is none
record Name(String family, String given, String suffix) {

    private static final Set<String> SUFFIXES = Set.of("Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV");

    static Name whole(String name) {
        return new Name(name, "", "");
    }

    /// A person's name as printed: "Yanzi Xu", "Ludwig van Beethoven", "Xu, Yanzi". The last word
    /// is the family name, with the words in small letters before it.
    static Name of(String printed) {
        int comma = printed.indexOf(',');
        if (comma > 0 && !SUFFIXES.contains(printed.substring(comma + 1).strip())) {
            return new Name(
                    printed.substring(0, comma).strip(), printed.substring(comma + 1).strip(), "");
        }
        List<String> words =
                Arrays.stream(printed.replace(",", "").split(" ", -1))
                        .filter(word -> !word.isEmpty())
                        .toList();
        boolean suffixed = words.size() > 2 && SUFFIXES.contains(words.getLast());
        int end = suffixed ? words.size() - 1 : words.size();
        if (end < 2 || printed.codePoints().anyMatch(Character::isIdeographic)) {
            return whole(printed);
        }
        int family = end - 1;
        while (family > 1 && Character.isLowerCase(words.get(family - 1).codePointAt(0))) {
            family--;
        }
        return new Name(
                String.join(" ", words.subList(family, end)),
                String.join(" ", words.subList(0, family)),
                suffixed ? words.getLast() : "");
    }

    boolean isWhole() {
        return given.isEmpty();
    }

    /// "Xu, Yanzi", with the suffix last.
    String inverted() {
        return isWhole() ? family : family + ", " + given + (suffix.isEmpty() ? "" : ", " + suffix);
    }

    /// "Yanzi Xu".
    String natural() {
        return isWhole() ? family : given + " " + family + (suffix.isEmpty() ? "" : " " + suffix);
    }

    /// "J.-P. R." of "Jean-Pierre R.".
    ///
    /// @param point after each letter
    /// @param hyphen between the letters of a double name
    String initials(String point, String hyphen) {
        return Arrays.stream(given.replace(".", " ").strip().split("\\s+", -1))
                .map(word ->
                        Arrays.stream(word.split("-", -1))
                                .filter(part -> !part.isEmpty())
                                .map(part ->
                                        new String(Character.toChars(part.codePointAt(0))) + point)
                                .collect(Collectors.joining(hyphen)))
                .collect(Collectors.joining(" "));
    }
}
