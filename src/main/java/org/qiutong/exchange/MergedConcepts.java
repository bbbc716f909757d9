package org.qiutong.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiutong.alignment.StatedMatch;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptChanges;
import org.qiutong.coding.codes.CodebookEditor;
import org.qiutong.coding.codes.MergedCode;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.Holding;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Stance;
import org.qiutong.evidence.State;
import org.qiutong.evidence.Statement;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.withdrawal.StudyPart;
import org.springframework.stereotype.Component;

/// Brings a batch to the codebook as it was edited here: what is coded with a code that was merged
/// into another here is coded with that one.
@Component
class MergedConcepts {

    private final CodebookEditor editor;
    private final CodebookService codebook;
    private final ConceptChanges changes;

    MergedConcepts(CodebookEditor editor, CodebookService codebook, ConceptChanges changes) {
        this.editor = editor;
        this.codebook = codebook;
        this.changes = changes;
    }

    /// The same batch after the merges that hold, with what was changed here of its concepts.
    ImportBatch follow(ImportBatch batch) {
        Map<ConceptId, MergedCode> merged = holding(batch);
        ImportBatch followed = merged.isEmpty() ? batch : new Following(merged).follow(batch);
        List<Concept> kept = changes.keeping(followed.concepts());
        Set<ConceptId> needed = named(kept);
        needed.removeAll(named(followed.concepts()));
        merged.values().forEach(each -> needed.add(each.into()));
        return followed.with(withStored(kept, needed));
    }

    /// The merges of the study whose target is there, each leading to where the code is now.
    private Map<ConceptId, MergedCode> holding(ImportBatch batch) {
        Map<ConceptId, MergedCode> all = editor.merged(batch.study().id());
        Map<ConceptId, MergedCode> last = new HashMap<>();
        all.forEach((from, merge) -> {
            ConceptId into = merge.into();
            for (int step = 0; step < all.size(); step++) {
                into = Optional.ofNullable(all.get(into)).map(MergedCode::into).orElse(into);
            }
            last.put(from, new MergedCode(into, merge.sides()));
        });
        Set<ConceptId> there =
                Stream.concat(
                                batch.concepts().stream(),
                                codebook
                                        .concepts(
                                                last.values().stream()
                                                        .map(MergedCode::into)
                                                        .toList())
                                        .stream())
                        .map(Concept::id)
                        .collect(Collectors.toSet());
        last.values().removeIf(each -> !there.contains(each.into()));
        return last;
    }

    /// Concepts with those of the needed that the files do not have, and what these name: something
    /// may have been moved below, or merged into, what was added here.
    private List<Concept> withStored(List<Concept> concepts, Set<ConceptId> needed) {
        Map<ConceptId, Concept> all = new LinkedHashMap<>();
        concepts.forEach(each -> all.put(each.id(), each));
        List<Concept> stored = List.of();
        do {
            needed.addAll(named(stored));
            needed.removeAll(all.keySet());
            stored = codebook.concepts(needed);
            stored.forEach(each -> all.put(each.id(), each));
        } while (!stored.isEmpty());
        return List.copyOf(all.values());
    }

    /// What concepts name.
    private static Set<ConceptId> named(List<Concept> concepts) {
        Set<ConceptId> named = new HashSet<>();
        for (Concept each : concepts) {
            each.broader().ifPresent(named::add);
            each.links().answers().ifPresent(named::add);
            named.addAll(each.links().mitigates());
            named.addAll(each.links().related());
        }
        return named;
    }

    private record Following(Map<ConceptId, MergedCode> merged) {

        private ConceptId at(ConceptId id) {
            return Optional.ofNullable(merged.get(id)).map(MergedCode::into).orElse(id);
        }

        private ImportBatch follow(ImportBatch batch) {
            Map<StudyPart.Kind, Map<String, String>> guids = new EnumMap<>(StudyPart.Kind.class);
            batch.guids()
                    .forEach((kind, all) -> {
                        Map<String, String> some = new HashMap<>(all);
                        if (kind == StudyPart.Kind.CONCEPT) {
                            merged.keySet().forEach(each -> some.remove(each.value()));
                        }
                        guids.put(kind, some);
                    });
            return batch.with()
                    .concepts(concepts(batch.concepts()))
                    .quotations(batch.quotations().stream().map(this::quotation).toList())
                    .findings(batch.findings().stream().map(this::finding).toList())
                    .statements(batch.statements().stream().map(this::statement).toList())
                    .holdings(holdings(batch.holdings()))
                    .countings(batch.countings().stream().map(this::counting).toList())
                    .guids(guids)
                    .matches(
                            batch.matches().stream()
                                    .map(each ->
                                            new StatedMatch(
                                                    at(each.one()), at(each.other()), each.grade()))
                                    .toList())
                    .build();
        }

        private List<Concept> concepts(List<Concept> all) {
            return all.stream()
                    .filter(each -> !merged.containsKey(each.id()))
                    .map(each -> concept(each, all))
                    .toList();
        }

        /// With what those that were merged into it are meant against and related to.
        private Concept concept(Concept concept, List<Concept> all) {
            List<Concept> parts =
                    all.stream().filter(each -> at(each.id()).equals(concept.id())).toList();
            Concept.Links links = concept.links();
            return concept.with()
                    .broader(concept.broader().map(this::at))
                    .links(
                            new Concept.Links(
                                    links.answers().map(this::at),
                                    links.exclusive(),
                                    links(concept, parts, each -> each.links().mitigates()),
                                    links(concept, parts, each -> each.links().related())))
                    .build();
        }

        private List<ConceptId> links(
                Concept concept,
                List<Concept> parts,
                Function<Concept, Collection<ConceptId>> links) {
            return Stream.concat(Stream.of(concept), parts.stream())
                    .flatMap(each -> links.apply(each).stream())
                    .map(this::at)
                    .filter(each -> !each.equals(concept.id()))
                    .distinct()
                    .toList();
        }

        private Quotation quotation(Quotation quotation) {
            List<Quotation.Coding> codings = quotation.codings();
            if (codings.stream().noneMatch(each -> merged.containsKey(each.concept()))) {
                return quotation;
            }
            Map<ConceptId, Stance> own = new HashMap<>();
            codings.stream()
                    .filter(each -> !merged.containsKey(each.concept()))
                    .forEach(each -> own.put(each.concept(), each.stance()));
            List<Quotation.Coding> after = new ArrayList<>(codings);
            for (Quotation.Coding each : codings) {
                MergedCode merge = merged.get(each.concept());
                if (merge == null) {
                    continue;
                }
                Stance there = own.get(merge.into());
                Stance stance =
                        there == null ? each.stance() : merge.together(there, each.stance());
                own.put(merge.into(), stance);
                Quotation.Coding follows = new Quotation.Coding(merge.into(), stance);
                if (there == null) {
                    after.replaceAll(old -> old.equals(each) ? follows : old);
                } else {
                    after.remove(each);
                    after.replaceAll(old -> old.concept().equals(merge.into()) ? follows : old);
                }
            }
            return quotation.with(after);
        }

        private Finding finding(Finding finding) {
            return merged.containsKey(finding.concept())
                    ? finding.about(at(finding.concept()))
                    : finding;
        }

        private Statement statement(Statement statement) {
            return merged.containsKey(statement.concept())
                    ? statement.about(at(statement.concept()))
                    : statement;
        }

        private List<Holding> holdings(List<Holding> all) {
            record Place(ExpertId expert, ConceptId concept) {}
            Map<Place, Holding> holdings = new LinkedHashMap<>();
            List<Holding> moved = new ArrayList<>();
            for (Holding each : all) {
                if (merged.containsKey(each.concept())) {
                    moved.add(each);
                } else {
                    holdings.put(new Place(each.expert(), each.concept()), each);
                }
            }
            for (Holding each : moved) {
                ConceptId into = at(each.concept());
                holdings.merge(
                        new Place(each.expert(), into),
                        new Holding(each.expert(), into, each.state(), each.basis()),
                        (there, coming) ->
                                new Holding(
                                        each.expert(),
                                        into,
                                        together(each.concept(), there.state(), coming.state()),
                                        there.basis()));
            }
            return List.copyOf(holdings.values());
        }

        private State together(ConceptId from, State there, State coming) {
            return Optional.ofNullable(merged.get(from)).orElseThrow().together(there, coming);
        }

        private Counting counting(Counting counting) {
            Map<ConceptId, State> stances = new HashMap<>();
            counting.stances()
                    .forEach((concept, state) -> {
                        if (!merged.containsKey(concept)) {
                            stances.put(concept, state);
                        }
                    });
            counting.stances()
                    .forEach((concept, state) -> {
                        if (merged.containsKey(concept)) {
                            stances.merge(
                                    at(concept),
                                    state,
                                    (there, coming) -> together(concept, there, coming));
                        }
                    });
            return new Counting(
                    counting.expert(),
                    counting.named(),
                    counting.community(),
                    counting.quotation(),
                    stances);
        }
    }
}
