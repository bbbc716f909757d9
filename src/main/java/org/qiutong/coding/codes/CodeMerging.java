package org.qiutong.coding.codes;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiutong.access.Acting;
import org.qiutong.codebook.Codebook;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptChanges;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.coding.codes.CodebookChange.Kind;
import org.qiutong.coding.codes.CodebookRefused.Reason;
import org.qiutong.graph.Properties;
import org.qiutong.id.QuotationId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes one code of two, and two of one.
@Service
@Transactional(readOnly = true)
public class CodeMerging {

    private final CodebookWork work;
    private final ConceptChanges changes;
    private final Neo4jCodes codes;

    CodeMerging(CodebookWork work, ConceptChanges changes, Neo4jCodes codes) {
        this.work = work;
        this.changes = changes;
        this.codes = codes;
    }

    /// Those who take different sides on two codes: ids of quotations and experts.
    @RolesAllowed("RESEARCHER")
    public List<String> differing(Concept one, Concept other) {
        work.require(one.study());
        return codes.state(CodebookWork.ids(List.of(one, other)), Neo4jCodes.ALL)
                .differing(one.id().value(), other.id().value());
    }

    /// Makes a code part of another of its kind. What is coded with it follows, and so do the codes
    /// below it; its labels become other words for the one that remains.
    ///
    /// @param sides what holds where somebody takes different sides on the two
    /// @return the code that remains
    /// @throws CodebookRefused if they cannot be merged, or have changed since; then nothing is
    ///   stored
    @RolesAllowed("RESEARCHER")
    @Transactional
    public Concept merge(Concept seen, Concept seenTarget, Sides sides) {
        Concept from = work.begin(seen);
        Concept into = work.begin(seenTarget);
        checkMerge(from, into);
        CodeState before = codes.state(CodebookWork.ids(List.of(from, into)), Neo4jCodes.ALL);
        List<String> differing = before.differing(from.id().value(), into.id().value());
        if (sides == Sides.REFUSE && !differing.isEmpty()) {
            throw new CodebookRefused(Reason.DIFFERENT_SIDES, differing);
        }
        CodeState after =
                before.merged(
                        from.id().value(),
                        into.id().value(),
                        otherWords(before, from, into),
                        sides);
        work.take(
                Kind.MERGED,
                from,
                Optional.of(into),
                // Should files bring others who do, nobody has said that one side wins.
                sides == Sides.REFUSE ? Sides.MIXED : sides,
                before,
                after);
        return work.stored(into.id());
    }

    private void checkMerge(Concept from, Concept into) {
        if (!from.study().equals(into.study()) || from.kind() != into.kind()) {
            throw new CodebookRefused(Reason.OTHER_KIND);
        }
        if (from.kind() == ConceptKind.STATEMENT) {
            throw new CodebookRefused(Reason.STATEMENT);
        }
        if (from.id().equals(into.id())
                || new Codebook(work.all(from.study())).isBelow(into, from.id())) {
            throw new CodebookRefused(Reason.INTO_BELOW);
        }
        CodeUses uses = codes.uses(from.id());
        if (uses.counted() > 0) {
            throw new CodebookRefused(Reason.COUNTED);
        }
        uses.heldBy()
                .ifPresent(reason -> {
                    throw new CodebookRefused(reason);
                });
    }

    /// The properties of a code that also has the words of another.
    private static Map<String, Object> otherWords(CodeState state, Concept from, Concept into) {
        Map<LanguageTag, List<String>> words = new TreeMap<>();
        Stream.of(into.altLabels(), from.altLabels())
                .forEach(all ->
                        all.forEach((language, some) ->
                                words.merge(language, some, CodeMerging::both)));
        from.label()
                .byLanguage()
                .forEach((language, label) ->
                        words.merge(language, List.of(label), CodeMerging::both));
        Map<String, Object> properties = new HashMap<>();
        words.forEach((language, some) -> {
            List<String> others =
                    some.stream()
                            .filter(each -> !each.equals(into.label().byLanguage().get(language)))
                            .toList();
            if (!others.equals(into.altLabels().getOrDefault(language, List.of()))) {
                properties.put(Properties.key("altLabels", language), others);
            }
        });
        Object before =
                state.pieces()
                        .getOrDefault(CodePiece.code(into.id().value()), Map.of())
                        .getOrDefault(CodeStep.CHANGED, List.of());
        Stream<String> known =
                before instanceof Collection<?> names
                        ? names.stream().map(Object::toString)
                        : Stream.of();
        List<String> changed =
                Stream.concat(known, properties.keySet().stream().sorted()).distinct().toList();
        if (!changed.isEmpty()) {
            properties.put(CodeStep.CHANGED, changed);
        }
        return properties;
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    /// Makes a new code of some of the passages of one, beside it.
    ///
    /// @param passages that are coded with the new one from now on
    /// @return the new code
    /// @throws CodebookRefused if it cannot be, or the code or a passage has changed since; then
    ///   nothing is stored
    @RolesAllowed("RESEARCHER")
    @Transactional
    public Concept split(Concept seen, LocalizedText label, Set<QuotationId> passages) {
        Concept from = work.begin(seen);
        if (passages.isEmpty()) {
            throw new CodebookRefused(Reason.NO_PASSAGES);
        }
        if (label.isEmpty()) {
            throw new CodebookRefused(Reason.NO_LABEL);
        }
        Concept made =
                work.fresh(from.study(), from.kind(), label)
                        .broader(from.broader())
                        .links(
                                new Concept.Links(
                                        from.links().answers(), false, List.of(), List.of()))
                        .build();
        Set<String> ids = CodebookWork.ids(List.of(from, made));
        CodeState before = codes.state(ids, Neo4jCodes.ALL);
        changes.add(made, Acting.required().name());
        CodeState added = codes.state(ids, Neo4jCodes.ALL);
        CodeState after =
                added.split(
                        from.id().value(),
                        made.id().value(),
                        passages.stream().map(QuotationId::value).collect(Collectors.toSet()),
                        Map.of(
                                "codedBy",
                                Acting.required().name(),
                                "codedAt",
                                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()));
        codes.take(CodeStep.between(added, after), added);
        work.kept(
                Kind.SPLIT, from, Optional.of(made), Sides.REFUSE, CodeStep.between(before, after));
        return work.stored(made.id());
    }
}
