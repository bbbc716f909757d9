package org.qiutong.evidence.cards;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.CodebookService.ConceptFilter;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.evidence.Quotation;
import org.qiutong.people.Institution;
import org.qiutong.people.PeopleService;
import org.qiutong.text.FoldedText;
import org.qiutong.text.FoldedText.Place;
import org.qiutong.text.LocalizedText;

/// What the terms of the codebook and the institutions in a text mean, and what they are called in
/// the other language.
public record Glosses(List<Glosses.Gloss> all) {

    /// @param address of its page
    /// @param words folded: what it is called in any language
    /// @param meaning may be empty
    public record Gloss(
            String address, LocalizedText name, List<String> words, LocalizedText meaning) {}

    private record Found(Gloss gloss, Place place) {

        /// Whether it is only a part of a longer term.
        boolean within(Found other) {
            return other.place.start() <= place.start()
                    && place.end() <= other.place.end()
                    && !other.place.equals(place);
        }
    }

    /// Asks for all terms and institutions.
    public static Glosses load(CodebookService codebook, PeopleService people) {
        Stream<Gloss> concepts =
                codebook.concepts(ConceptFilter.ALL).stream()
                        .filter(concept -> concept.kind() != ConceptKind.STATEMENT)
                        .map(Glosses::gloss);
        Stream<Gloss> institutions = people.institutions().stream().map(Glosses::gloss);
        return new Glosses(Stream.concat(concepts, institutions).toList());
    }

    private static Gloss gloss(Concept concept) {
        Stream<String> others = concept.altLabels().values().stream().flatMap(Collection::stream);
        return new Gloss(
                "concepts/" + concept.id(),
                concept.label(),
                words(Stream.concat(concept.label().byTag().values().stream(), others)),
                concept.definition());
    }

    private static Gloss gloss(Institution institution) {
        return new Gloss(
                "institutions/" + institution.id(),
                institution.name(),
                words(
                        Stream.of(institution.name(), institution.shortName())
                                .flatMap(name -> name.byTag().values().stream())),
                institution.role());
    }

    /// An English term may stand in the singular or in the plural.
    private static List<String> words(Stream<String> names) {
        return names.map(FoldedText::key)
                .flatMap(word ->
                        FoldedText.hasHan(word)
                                ? Stream.of(word)
                                : Stream.of(
                                        word,
                                        word.endsWith("s")
                                                ? word.substring(0, word.length() - 1)
                                                : word + "s"))
                .filter(Predicate.not(String::isBlank))
                .distinct()
                .toList();
    }

    /// The glosses for the texts of a quotation, each once, in order of appearance; of overlapping
    /// terms only the longest.
    public List<Gloss> in(Quotation quotation) {
        Map<String, Gloss> found = new LinkedHashMap<>();
        Words.all(quotation)
                .forEach(words ->
                        in(words.version().text())
                                .forEach(each -> found.putIfAbsent(each.address(), each)));
        return List.copyOf(found.values());
    }

    private List<Gloss> in(String text) {
        FoldedText folded = FoldedText.of(text);
        List<Found> found = new ArrayList<>();
        for (Gloss gloss : all) {
            for (String word : gloss.words()) {
                folded.places(word).forEach(place -> found.add(new Found(gloss, place)));
            }
        }
        return found.stream()
                .filter(each -> found.stream().noneMatch(each::within))
                .sorted(Comparator.comparingInt(each -> each.place().start()))
                .map(Found::gloss)
                .toList();
    }
}
