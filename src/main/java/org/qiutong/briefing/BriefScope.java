package org.qiutong.briefing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.ground.GroundFilter;
import org.qiutong.ground.GroundOrder;
import org.qiutong.ground.Label;
import org.qiutong.ground.Thresholds;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StableId;
import org.qiutong.id.StudyId;
import org.qiutong.people.Sector;
import org.qiutong.web.Names;

/// What a brief is about.
public sealed interface BriefScope {

    /// The concepts that pass the filters of the page of common ground, in the order of the page.
    ///
    /// @param oneInTen only those of which at most one in ten is expected not to be shared
    record Concepts(GroundFilter filter, GroundOrder order, boolean oneInTen)
            implements BriefScope {

        @Override
        public String name() {
            String named =
                    Stream.of(
                                    filter.study().map(StudyId::value),
                                    filter.theme().map(BriefScope::last),
                                    filter.kind().map(Names::of),
                                    filter.label().map(Names::of),
                                    filter.sector().map(Names::of),
                                    Optional.of(
                                                    filter.communities().stream()
                                                            .map(CommunityId::value)
                                                            .collect(Collectors.joining("-")))
                                            .filter(each -> !each.isEmpty()))
                            .flatMap(Optional::stream)
                            .collect(Collectors.joining("-"));
            return named.isEmpty() ? "all" : named;
        }
    }

    /// One concept; for a question, with its answers.
    record Single(ConceptId concept, GroundFilter filter) implements BriefScope {

        @Override
        public String name() {
            return last(concept);
        }
    }

    /// What a reader keeps.
    ///
    /// @param keys as [org.qiutong.evidence.Kept] has them
    record Selected(List<String> keys) implements BriefScope {

        public Selected {
            keys = List.copyOf(keys);
        }

        @Override
        public GroundFilter filter() {
            return GroundFilter.ALL;
        }

        @Override
        public String name() {
            return "selection";
        }
    }

    /// What the evidence is restricted to.
    GroundFilter filter();

    /// For the name of a file.
    String name();

    /// What an address asks for, in the same words as the pages that link to briefs.
    ///
    /// @param parameter the value of a parameter of the address
    /// @throws org.qiutong.web.UnknownValue if a parameter has a value that there is not
    static BriefScope of(Function<String, Optional<String>> parameter) {
        Optional<List<String>> kept = parameter.apply("q").map(BriefScope::several);
        if (kept.isPresent()) {
            return new Selected(kept.get());
        }
        GroundFilter filter = filter(parameter);
        return Names.id("concept", parameter.apply("concept").orElse(null), ConceptId::new)
                .<BriefScope>map(concept -> new Single(concept, filter))
                .orElseGet(() ->
                        new Concepts(
                                filter,
                                Names.parse(
                                                GroundOrder.ALL,
                                                GroundOrder::id,
                                                "sort",
                                                parameter.apply("sort").orElse(null))
                                        .orElse(GroundOrder.WEAKEST),
                                parameter.apply("list").equals(Optional.of("one-in-ten"))));
    }

    private static GroundFilter filter(Function<String, Optional<String>> parameter) {
        return new GroundFilter(
                Names.id("study", parameter.apply("study").orElse(null), StudyId::new),
                Names.id("theme", parameter.apply("theme").orElse(null), ConceptId::new),
                Names.parse(ConceptKind.class, "kind", parameter.apply("kind").orElse(null)),
                Names.ids(
                        "community",
                        parameter.apply("community").map(BriefScope::several).orElse(null),
                        CommunityId::new),
                Names.parse(Sector.class, "sector", parameter.apply("sector").orElse(null)),
                Names.parse(Label.Kind.class, "label", parameter.apply("label").orElse(null)),
                parameter
                        .apply("established")
                        .map(BriefScope::thresholds)
                        .orElse(Thresholds.STANDARD),
                parameter.apply("moderated").equals(Optional.of("true")));
    }

    private static Thresholds thresholds(String established) {
        try {
            double sure = Double.parseDouble(established);
            return new Thresholds(sure, Math.min(sure, Thresholds.STANDARD.leaning()));
        } catch (IllegalArgumentException e) {
            throw new org.qiutong.web.UnknownValue(
                    "established", established, List.of("0.5 < established < 1"));
        }
    }

    private static List<String> several(String value) {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    private static String last(StableId id) {
        return id.value().substring(id.value().indexOf('/') + 1);
    }
}
