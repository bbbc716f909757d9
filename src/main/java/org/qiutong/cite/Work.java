package org.qiutong.cite;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// Something that can be cited.
///
/// @param id identifies it in a file of references, such as `itif-2024/report`
/// @param authors persons as printed; empty if the publisher is the author
/// @param title in its original language and in translations
/// @param language the original one
/// @param publisher an institution's name; [LocalizedText#NONE] if unknown
/// @param date when it was published, as exactly as it is known: `2024`, `2024-07` or `2024-07-27`
/// @param address where it can be read
/// @param read the day on which it was read there
public record Work(
        String id,
        Kind kind,
        List<String> authors,
        LocalizedText title,
        LanguageTag language,
        LocalizedText publisher,
        Optional<String> date,
        Optional<String> address,
        Optional<LocalDate> read) {

    public enum Kind {
        /// Published once, by an institution.
        REPORT,
        /// Changes without notice, so the day on which it was read counts.
        PAGE
    }

    public Work {
        authors = List.copyOf(authors);
        address = address.map(Work::uri);
    }

    /// The title in its own language, on one line.
    String original() {
        return line(title.best(language).text());
    }

    /// The title in English, if that is not its own language.
    Optional<String> english() {
        return language.in(LanguageTag.EN)
                ? Optional.empty()
                : title.in(LanguageTag.EN).map(Work::line);
    }

    /// The publisher's name in a language, or in another where there is none in it.
    Optional<String> publisher(LanguageTag wanted) {
        return publisher.isEmpty()
                ? Optional.empty()
                : Optional.of(line(publisher.best(wanted).text()));
    }

    /// The authors, or the publisher in their place.
    List<Name> responsible(LanguageTag wanted) {
        return authors.isEmpty()
                ? publisher(wanted).map(Name::whole).stream().toList()
                : authors.stream().map(Work::line).map(Name::of).toList();
    }

    /// The publisher where it is not in the place of the authors.
    Optional<String> besides(LanguageTag wanted) {
        return authors.isEmpty() ? Optional.empty() : publisher(wanted);
    }

    Optional<PartialDate> published() {
        return date.map(PartialDate::parse);
    }

    /// Its key in a file of references, with letters that every program takes.
    public String key() {
        String key = id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return key.replaceAll("^-|-$", "");
    }

    /// Every format is one of lines: a line break or another control character would end a field.
    static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
    }

    /// Escapes what no address may have and what would end a field.
    private static String uri(String address) {
        return line(address)
                .replace(" ", "%20")
                .replace("{", "%7B")
                .replace("}", "%7D")
                .replace("\\", "%5C")
                .replace("\"", "%22")
                .replace("<", "%3C")
                .replace(">", "%3E");
    }
}
