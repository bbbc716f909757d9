package org.qiutong.canary;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qiutong.canary.CanaryStudy.Saying;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/// The addresses at which canaries may be found: every one of the API and every page, with the ids
/// of the studies.
public final class Addresses {

    /// Parameters that name nothing of a study.
    private static final Set<String> WITHOUT_IDS =
            Set.of(
                    "page",
                    "size",
                    "kind",
                    "moderated",
                    "stance",
                    "sector",
                    "label",
                    "established",
                    "leaning",
                    "sort",
                    "measure",
                    "normalization",
                    "position",
                    "scope",
                    "n",
                    "basis",
                    "wrong");

    private static final int FEW = 4;

    private final List<CanaryStudy> studies;
    private final int most;
    private final Map<String, List<String>> ids;
    private final List<String> nodes;
    private final List<String> words;

    /// @param most of the ids of a kind, of both studies in turn
    /// @param canaries to search for
    public Addresses(List<CanaryStudy> studies, List<Canary> canaries, int most) {
        this.studies = studies;
        this.most = most;
        words =
                inTurn(study ->
                        canaries.stream()
                                .filter(each -> each.confidential() == study.confidential())
                                .map(Canary::mark)
                                .toList());
        ids =
                Map.of(
                        "studies", inTurn(study -> List.of(study.id())),
                        "tables", inTurn(study -> List.of(study.id())),
                        "communities", inTurn(CanaryStudy::communities),
                        "institutions", inTurn(CanaryStudy::institutions),
                        "concepts", inTurn(Addresses::concepts),
                        "common-ground", inTurn(Addresses::concepts),
                        "experts", inTurn(study -> of(study, Saying::expert)),
                        "quotations", inTurn(study -> of(study, Saying::quotation)),
                        "findings", inTurn(CanaryStudy::findings));
        nodes =
                Stream.of(
                                nodes("expert", study -> of(study, Saying::expert)),
                                nodes("quotation", study -> of(study, Saying::quotation)),
                                nodes("concept", Addresses::concepts),
                                nodes("finding", CanaryStudy::findings),
                                nodes("community", CanaryStudy::communities),
                                nodes("institution", CanaryStudy::institutions),
                                nodes("source", CanaryStudy::sources),
                                nodes("milestone", CanaryStudy::milestones),
                                nodes("study", study -> List.of(study.id())))
                        .flatMap(List::stream)
                        .toList();
    }

    /// @param kind as addresses name it
    private List<String> ids(String kind) {
        return Objects.requireNonNull(ids.get(kind), kind);
    }

    private static List<String> of(CanaryStudy study, Function<Saying, String> part) {
        return study.sayings().stream().map(part).distinct().toList();
    }

    /// First those that people spoke of.
    private static List<String> concepts(CanaryStudy study) {
        return Stream.concat(of(study, Saying::concept).stream(), study.concepts().stream())
                .distinct()
                .toList();
    }

    private List<String> nodes(String type, Function<CanaryStudy, List<String>> of) {
        return inTurn(of).stream().map(id -> type + "/" + id).toList();
    }

    /// Those of both studies in turn; if there are too many, some of the whole length.
    private <T> List<T> inTurn(Function<CanaryStudy, List<T>> of) {
        List<List<T>> all = studies.stream().map(of).toList();
        List<T> inTurn =
                IntStream.range(0, all.stream().mapToInt(List::size).max().orElse(0))
                        .boxed()
                        .flatMap(at ->
                                all.stream()
                                        .filter(each -> at < each.size())
                                        .map(each -> each.get(at)))
                        .toList();
        return inTurn.size() <= most
                ? inTurn
                : IntStream.range(0, most)
                        .mapToObj(at -> inTurn.get(at * inTurn.size() / most))
                        .toList();
    }

    /// The addresses of a controller's method.
    public List<String> of(String pattern, HandlerMethod method) {
        List<String> paths = filled(pattern);
        List<String> queries = new ArrayList<>(List.of("size=200"));
        if (pattern.contains("/graph/")) {
            queries.addAll(graph(pattern));
        } else {
            for (String name : names(method)) {
                values(name).forEach(value -> queries.add(name + "=" + value + "&size=200"));
            }
        }
        if (pattern.endsWith("/bridging")) {
            ids("studies").forEach(id -> queries.add("measure=congruence&study=" + id));
        }
        return paths.stream()
                .flatMap(path -> queries.stream().map(query -> path + "?" + query))
                .toList();
    }

    private List<String> filled(String pattern) {
        int from = pattern.indexOf('{');
        if (from < 0) {
            return List.of(pattern);
        }
        String kind = pattern.substring(0, from - 1);
        return ids(kind.substring(kind.lastIndexOf('/') + 1)).stream()
                .map(id ->
                        pattern.substring(0, from)
                                + id
                                + pattern.substring(pattern.lastIndexOf('}') + 1))
                .toList();
    }

    private static List<String> names(HandlerMethod method) {
        return Arrays.stream(method.getMethod().getParameters())
                .filter(parameter ->
                        parameter.isAnnotationPresent(RequestParam.class)
                                || parameter.getType().isRecord())
                .flatMap(Addresses::names)
                .toList();
    }

    private static Stream<String> names(Parameter parameter) {
        return parameter.getType().isRecord()
                ? Arrays.stream(parameter.getType().getRecordComponents())
                        .map(RecordComponent::getName)
                : Stream.of(parameter.getName());
    }

    private List<String> values(String name) {
        return switch (name) {
            case "study" -> ids("studies");
            case "community" -> ids("communities");
            case "theme", "concept" -> ids("concepts");
            case "expert" -> ids("experts");
            case "q" -> words;
            default -> {
                if (!WITHOUT_IDS.contains(name)) {
                    throw new IllegalArgumentException("what is to be filled in for " + name + "?");
                }
                yield List.of();
            }
        };
    }

    private List<String> graph(String pattern) {
        return switch (pattern.substring(pattern.lastIndexOf('/') + 1)) {
            case "neighbourhood" -> nodes.stream().map(node -> "node=" + node).toList();
            // The others are asked for as a neighbourhood names them.
            case "neighbours" ->
                    nodes.stream().map(node -> "relation=speaks-of&node=" + node).toList();
            case "evidence" ->
                    sayings()
                            .map(said ->
                                    "from=expert/%s&relation=speaks-of&to=concept/%s"
                                            .formatted(said.expert(), said.concept()))
                            .toList();
            // Each looks at much of the graph.
            case "paths" ->
                    sayings()
                            .limit(FEW)
                            .map(said ->
                                    "from=concept/%s&to=expert/%s"
                                            .formatted(said.concept(), said.expert()))
                            .toList();
            case "connecting" ->
                    sayings()
                            .limit(FEW)
                            .map(said ->
                                    "node=expert/%s&node=concept/%s"
                                            .formatted(said.expert(), said.concept()))
                            .toList();
            default -> throw new IllegalArgumentException(pattern);
        };
    }

    private Stream<Saying> sayings() {
        return inTurn(CanaryStudy::sayings).stream();
    }

    /// The addresses of a page.
    ///
    /// @param template of its route
    /// @param own ids that are not in the studies, by the first part of the template
    public List<String> of(String template, Map<String, List<String>> own) {
        String first =
                template.contains("/") ? template.substring(0, template.indexOf('/')) : template;
        if (template.contains(":")) {
            List<String> names =
                    Optional.ofNullable(own.get(first))
                            .orElseGet(() ->
                                    first.equals("bridging")
                                            ? pairs()
                                            : first.equals("translations")
                                                    ? ids("quotations").stream()
                                                            .map(id -> id + "/zh-Hans")
                                                            .toList()
                                                    : ids(first));
            String rest = template.substring(template.lastIndexOf(':'));
            String section =
                    first.equals("dialogues") && rest.contains("/")
                            ? rest.substring(rest.indexOf('/'))
                            : "";
            return names.stream().map(name -> first + "/" + name + section).toList();
        }
        return Stream.concat(
                        Stream.of(template), queries(template).map(query -> template + "?" + query))
                .toList();
    }

    private List<String> pairs() {
        return studies.stream()
                .map(study -> study.id() + "/" + String.join("/", study.communities()))
                .toList();
    }

    private Stream<String> queries(String template) {
        return switch (template) {
            case "search", "concordance" -> with("q", words);
            case "graph" -> Stream.concat(with("study", ids("studies")), with("add", nodes));
            case "brief" ->
                    Stream.concat(with("concept", ids("concepts")), with("study", ids("studies")));
            case "selection" -> with("q", ids("quotations"));
            case "quotations", "concepts", "experts", "institutions", "barriers", "concept-tree" ->
                    Stream.concat(
                            with("community", ids("communities")), with("theme", ids("concepts")));
            case "ask",
                    "bridging",
                    "common-ground",
                    "glossary",
                    "translations",
                    "withdrawals",
                    "audit" ->
                    with("study", ids("studies"));
            default -> Stream.empty();
        };
    }

    private static Stream<String> with(String name, List<String> values) {
        return values.stream().map(value -> name + "=" + value);
    }
}
