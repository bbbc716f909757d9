package org.qiutong.text;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Countries by any name: in a language of the interface, by their codes, or as people write them.
public final class Countries {

    /// Names that are in use and that no list of countries has.
    private static final Map<String, String> ALSO =
            Map.ofEntries(
                    Map.entry("UK", "GB"),
                    Map.entry("U.K.", "GB"),
                    Map.entry("Britain", "GB"),
                    Map.entry("Great Britain", "GB"),
                    Map.entry("PRC", "CN"),
                    Map.entry("USA", "US"),
                    Map.entry("U.S.", "US"),
                    Map.entry("America", "US"));

    /// What people and groups of some countries are called.
    private static final Map<String, String> PEOPLE =
            Map.ofEntries(
                    Map.entry("american", "US"),
                    Map.entry("australian", "AU"),
                    Map.entry("brazilian", "BR"),
                    Map.entry("british", "GB"),
                    Map.entry("canadian", "CA"),
                    Map.entry("chinese", "CN"),
                    Map.entry("dutch", "NL"),
                    Map.entry("french", "FR"),
                    Map.entry("german", "DE"),
                    Map.entry("indian", "IN"),
                    Map.entry("italian", "IT"),
                    Map.entry("japanese", "JP"),
                    Map.entry("korean", "KR"),
                    Map.entry("russian", "RU"),
                    Map.entry("singaporean", "SG"),
                    Map.entry("spanish", "ES"),
                    Map.entry("swiss", "CH"));

    private final Map<String, String> codes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /// @param languages whose names are known
    public Countries(List<Locale> languages) {
        for (String country : ULocale.getISOCountries()) {
            codes.put(country, country);
            codes.put(ULocale.getISO3Country("und-" + country), country);
            languages.forEach(language -> codes.put(name(country, language), country));
        }
        codes.putAll(ALSO);
    }

    /// The two letters of ISO 3166 for a country; empty if the name is none of a country.
    public Optional<String> code(String name) {
        String bare = name.strip();
        return Optional.ofNullable(codes.get(bare))
                .or(() -> Optional.ofNullable(PEOPLE.get(bare.toLowerCase(Locale.ROOT))));
    }

    /// The name by which a text such as that of a file mentions a country; empty if it mentions
    /// none or several. Codes count in capitals only: `in` is a word.
    public Optional<String> mentioned(String text) {
        Map<String, String> found = new TreeMap<>();
        for (String word : text.split("[^\\p{L}]+", -1)) {
            String name =
                    word.codePoints().anyMatch(Character::isIdeographic)
                            ? word.substring(0, Math.min(2, word.length()))
                            : word;
            boolean code = name.length() < 4 && name.matches("[A-Za-z]*");
            if (!code || name.equals(name.toUpperCase(Locale.ROOT))) {
                Optional.ofNullable(codes.get(name)).ifPresent(country -> found.put(country, name));
            }
        }
        return found.size() == 1 ? found.values().stream().findFirst() : Optional.empty();
    }

    /// What a language calls a country.
    ///
    /// @param code its two letters
    public static String name(String code, Locale language) {
        return ULocale.getDisplayCountry("und-" + code, ULocale.forLocale(language));
    }
}
