package org.qiutong.text;

import com.ibm.icu.text.Transliterator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Ids for names in any script: `Open source` becomes `open-source`, `开放` becomes `kai-fang`.
/// Within one kind of thing, two names that would get the same id are numbered in their order.
public final class Slug {

    private static final Transliterator LATIN =
            Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII");

    private static final int LONGEST = 60;

    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /// The id of a name; the same whenever the name is the same.
    public String of(String name) {
        return ids.computeIfAbsent(name, this::fresh);
    }

    /// Says that something else has an id already.
    public void take(String id) {
        taken.add(id.toLowerCase(Locale.ROOT));
    }

    private String fresh(String name) {
        String plain = plain(name);
        String id = plain;
        for (int number = 2; !taken.add(id.toLowerCase(Locale.ROOT)); number++) {
            id = plain + "-" + number;
        }
        return id;
    }

    /// Letters, digits, dots, and hyphens between them. Capitals are kept: they tell codes apart.
    public static String plain(String name) {
        String latin = LATIN.transliterate(name);
        String id = latin.replaceAll("[^\\p{Alnum}.]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        String shorter = id.length() > LONGEST ? id.substring(0, LONGEST) : id;
        return shorter.isEmpty() ? "x" + Integer.toHexString(name.hashCode()) : shorter;
    }

    /// The same in lower case, for names that are not codes.
    public static String small(String name) {
        return plain(name).toLowerCase(Locale.ROOT);
    }
}
