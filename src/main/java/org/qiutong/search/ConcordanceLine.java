package org.qiutong.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.qiutong.id.QuotationId;
import org.qiutong.search.FoundText.Standing;
import org.qiutong.text.KeywordInContext;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// A match in a quotation, with the words around it.
///
/// @param quotation its id
/// @param language of this text of the quotation
/// @param standing of this text of the quotation
public record ConcordanceLine(
        QuotationId quotation, LanguageTag language, Standing standing, KeywordInContext words) {

    /// The width of the text on either side, in em.
    private static final double WIDTH = 20;

    /// A run of marks with only white space between them.
    private record Place(Hit hit, FoundText passage, int start, int end, boolean several) {}

    /// All matches in a search result, text by text. Adjacent words are one match. If any words are
    /// adjacent anywhere, single words are left out.
    public static List<ConcordanceLine> of(SearchResult found) {
        List<Place> places =
                Stream.concat(found.words().stream(), found.related().stream())
                        .filter(hit -> hit.kind() == Kind.QUOTATION)
                        .flatMap(hit ->
                                hit.passages().stream()
                                        .flatMap(passage -> places(hit, passage).stream()))
                        .toList();
        boolean together = places.stream().anyMatch(Place::several);
        return places.stream()
                .filter(place -> place.several() || !together)
                .map(ConcordanceLine::of)
                .toList();
    }

    private static ConcordanceLine of(Place place) {
        FoundText passage = place.passage();
        LocalizedText.Version text = new LocalizedText.Version(passage.language(), passage.text());
        return new ConcordanceLine(
                new QuotationId(place.hit().id()),
                passage.language(),
                passage.standing(),
                KeywordInContext.of(text, place.start(), place.end(), WIDTH));
    }

    private static List<Place> places(Hit hit, FoundText passage) {
        List<Place> places = new ArrayList<>();
        for (FoundText.Range mark : passage.marks()) {
            boolean follows =
                    !places.isEmpty()
                            && passage.text()
                                    .substring(places.getLast().end(), mark.start())
                                    .isBlank();
            int start = follows ? places.removeLast().start() : mark.start();
            places.add(new Place(hit, passage, start, mark.end(), follows));
        }
        return places;
    }
}
