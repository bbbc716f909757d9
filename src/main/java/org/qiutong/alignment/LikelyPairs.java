package org.qiutong.alignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.qiutong.alignment.ConceptNames.Name;
import org.qiutong.codebook.Concept;
import org.qiutong.id.ConceptId;

/// Finds the concepts of two codebooks that may mean the same: by their labels, other names, how
/// these are read, and shared words, of which a rare one says more than a frequent one. It is
/// symmetric, and nothing is more like a concept than itself.
public final class LikelyPairs {

    /// The likeliest of each concept that are proposed; the page says so.
    public static final int MOST = 3;

    private static final double LEAST = 0.15;

    private static final double SAME_NAME = 0.9;
    private static final double SAME_READING = 0.8;
    private static final double ALL_WORDS = 0.75;

    /// How much the definitions add to what the names say.
    private static final double DEFINITION = 0.1;

    private final List<ConceptNames> ones;
    private final List<ConceptNames> others;
    private final Map<String, Double> weights = new HashMap<>();

    private LikelyPairs(List<Concept> ones, List<Concept> others) {
        this.ones = ones.stream().map(ConceptNames::new).toList();
        this.others = others.stream().map(ConceptNames::new).toList();
        weigh();
    }

    /// The likeliest pairs of concepts of comparable kinds, the likeliest first; of each concept
    /// those that are among its [#MOST] likeliest, or that it is among.
    public static List<LikelyPair> of(List<Concept> ones, List<Concept> others) {
        return new LikelyPairs(ones, others).likeliest();
    }

    /// How like two concepts are among their codebooks.
    static LikelyPair pair(Concept one, Concept other, List<Concept> ones, List<Concept> others) {
        return new LikelyPairs(ones, others)
                .compare(new ConceptNames(one), new ConceptNames(other));
    }

    /// A word that few concepts have weighs more.
    private void weigh() {
        Map<String, Integer> counts = new HashMap<>();
        Stream.concat(ones.stream(), others.stream())
                .forEach(each -> {
                    Set<String> words = new HashSet<>(each.definition().keySet());
                    each.names().forEach(name -> words.addAll(name.words().keySet()));
                    words.forEach(word -> counts.merge(word, 1, Integer::sum));
                });
        double all = ones.size() + others.size();
        counts.forEach((word, count) -> weights.put(word, Math.log(1 + all / count)));
    }

    private List<LikelyPair> likeliest() {
        Map<String, List<ConceptNames>> byPart = new HashMap<>();
        others.forEach(each ->
                parts(each)
                        .forEach(part ->
                                byPart.computeIfAbsent(part, _ -> new ArrayList<>()).add(each)));
        List<LikelyPair> all = new ArrayList<>();
        for (ConceptNames one : ones) {
            Set<ConceptNames> near = new LinkedHashSet<>();
            parts(one).forEach(part -> near.addAll(byPart.getOrDefault(part, List.of())));
            near.stream()
                    .filter(each -> one.concept().kind().isComparableWith(each.concept().kind()))
                    .map(each -> compare(one, each))
                    .filter(each -> each.score() >= LEAST)
                    .forEach(all::add);
        }
        all.sort(ORDER);
        Map<ConceptId, Integer> ofOne = new HashMap<>();
        Map<ConceptId, Integer> ofOther = new HashMap<>();
        List<LikelyPair> kept = new ArrayList<>();
        for (LikelyPair each : all) {
            int one = 1 + ofOne.getOrDefault(each.one().id(), 0);
            int other = 1 + ofOther.getOrDefault(each.other().id(), 0);
            ofOne.put(each.one().id(), one);
            ofOther.put(each.other().id(), other);
            if (Math.min(one, other) <= MOST) {
                kept.add(each);
            }
        }
        return kept;
    }

    private static final Comparator<LikelyPair> ORDER =
            Comparator.comparingDouble(LikelyPair::score)
                    .reversed()
                    .thenComparing(each -> each.one().id())
                    .thenComparing(each -> each.other().id());

    /// What two concepts have to share to be compared at all.
    private static Set<String> parts(ConceptNames names) {
        Set<String> parts = new HashSet<>();
        names.names()
                .forEach(name -> {
                    parts.addAll(name.words().keySet());
                    parts.add("=" + name.sound());
                });
        return parts;
    }

    private LikelyPair compare(ConceptNames one, ConceptNames other) {
        List<Likeness> likenesses = new ArrayList<>();
        double best = 0;
        if (isTakenOver(one.concept(), other.concept())) {
            best = 1;
            likenesses.add(new Likeness(Likeness.Way.TAKEN_OVER, List.of()));
        }
        Set<String> same = new LinkedHashSet<>();
        double words = 0;
        List<String> shared = List.of();
        for (Name name : one.names()) {
            for (Name each : other.names()) {
                if (!name.key().isEmpty() && name.key().equals(each.key())) {
                    boolean labels = name.label() && each.label();
                    best = Math.max(best, labels ? 1 : SAME_NAME);
                    if (same.add(name.key())) {
                        likenesses.add(
                                new Likeness(
                                        labels ? Likeness.Way.LABEL : Likeness.Way.NAME,
                                        List.of(name.text())));
                    }
                } else if (name.isReadAs(each)) {
                    best = Math.max(best, SAME_READING);
                    likenesses.add(
                            new Likeness(Likeness.Way.READING, List.of(name.text(), each.text())));
                } else {
                    double share = share(name.words(), each.words());
                    if (share > words) {
                        words = share;
                        shared = shown(name.words(), each.words());
                    }
                }
            }
        }
        // What is called the same shares its words, too.
        if (words > 0 && same.isEmpty()) {
            likenesses.add(new Likeness(Likeness.Way.WORDS, shared));
        }
        best = Math.max(best, words * ALL_WORDS);
        double defined = share(one.definition(), other.definition());
        if (defined > LEAST) {
            likenesses.add(
                    new Likeness(
                            Likeness.Way.DEFINITION, shown(one.definition(), other.definition())));
        }
        likenesses.sort(Comparator.comparing(Likeness::way));
        return new LikelyPair(
                one.concept(),
                other.concept(),
                (1 - DEFINITION) * best + DEFINITION * defined,
                likenesses);
    }

    private static boolean isTakenOver(Concept one, Concept other) {
        return Concept.idIn(one.study(), other.id()).equals(one.id())
                || Concept.idIn(other.study(), one.id()).equals(other.id());
    }

    /// The weight of the words that both have, of that of all.
    private double share(Map<String, String> one, Map<String, String> other) {
        double common = 0;
        double all = 0;
        for (String word : one.keySet()) {
            double weight = weights.getOrDefault(word, 1.0);
            all += weight;
            if (other.containsKey(word)) {
                common += weight;
            }
        }
        for (String word : other.keySet()) {
            if (!one.containsKey(word)) {
                all += weights.getOrDefault(word, 1.0);
            }
        }
        return all == 0 ? 0 : common / all;
    }

    private static List<String> shown(Map<String, String> one, Map<String, String> other) {
        return ConceptNames.shown(one, other.keySet());
    }
}
