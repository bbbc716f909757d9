package org.qiutong.exchange.refi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiutong.evidence.Rendering;
import org.qiutong.exchange.coded.CodedProject.Translation;
import org.qiutong.exchange.coded.CodedProject.Words;
import org.qiutong.exchange.refi.RefiProject.Link;
import org.qiutong.exchange.refi.RefiProject.Selection;
import org.qiutong.exchange.refi.RefiProject.TextSource;

/// The translations in a project: passages without codes to which a coded passage is linked. The
/// standard has no other place for them.
final class LinkedTranslations {

    /// How the link of a translation is called, followed by its status.
    static final String LINK = "translation";

    private final Map<String, List<Translation>> of = new HashMap<>();
    private final Set<String> targets;

    LinkedTranslations(List<Link> links, Map<TextSource, Positions> texts) {
        Map<String, Words> words = new HashMap<>();
        Set<String> wanted = links.stream().map(Link::target).collect(Collectors.toSet());
        texts.forEach((source, text) ->
                source.selections().stream()
                        .filter(each -> each.codes().isEmpty() && wanted.contains(each.guid()))
                        .forEach(each ->
                                text.place(each)
                                        .ifPresent(place ->
                                                words.put(
                                                        each.guid(),
                                                        new Words(
                                                                text.words(place),
                                                                Optional.empty())))));
        for (Link each : links) {
            Words translated = words.get(each.target());
            if (translated != null) {
                of.computeIfAbsent(each.origin(), _ -> new ArrayList<>())
                        .add(new Translation(translated, status(each.name())));
            }
        }
        targets = words.keySet();
    }

    /// A link says the status if this program wrote it.
    private static Rendering.Status status(String link) {
        return Stream.of(Rendering.Status.values())
                .filter(each -> link.equals(LINK + " " + each.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(Rendering.Status.DRAFT);
    }

    List<Translation> of(Selection original) {
        return of.getOrDefault(original.guid(), List.of());
    }

    /// Whether a source holds nothing but translations.
    boolean isOne(TextSource source) {
        return !source.selections().isEmpty()
                && source.selections().stream().allMatch(each -> targets.contains(each.guid()));
    }
}
