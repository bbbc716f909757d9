package org.qiutong.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.qiutong.graph.Properties;
import org.qiutong.graph.Queries;
import org.qiutong.graph.Row;
import org.qiutong.graph.Window;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.springframework.stereotype.Component;

@Component
class Neo4jPeople {

    private final Queries queries;

    Neo4jPeople(Queries queries) {
        this.queries = queries;
    }

    List<Community> communities() {
        return queries.list("people/findCommunities", Map.of(), Neo4jPeople::community);
    }

    List<Expert> experts(PeopleService.ExpertFilter filter, Window window) {
        Map<String, Object> parameters = parameters(filter, window);
        parameters.put("id", null);
        return queries.list("people/findExperts", parameters, Neo4jPeople::expert);
    }

    long countExperts(PeopleService.ExpertFilter filter) {
        return queries.count("people/countExperts", parameters(filter, Window.ALL));
    }

    Optional<Expert> expert(String id) {
        Map<String, Object> parameters =
                parameters(
                        new PeopleService.ExpertFilter(Optional.empty(), Optional.empty()),
                        Window.ALL);
        parameters.put("id", id);
        return queries.first("people/findExperts", parameters, Neo4jPeople::expert);
    }

    List<Institution> institutions(
            PeopleService.InstitutionFilter filter, LanguageTag language, Window window) {
        Map<String, Object> parameters = parameters(filter, language, window);
        parameters.put("id", null);
        return queries.list("people/findInstitutions", parameters, Neo4jPeople::institution);
    }

    long countInstitutions(PeopleService.InstitutionFilter filter) {
        return queries.count(
                "people/countInstitutions", parameters(filter, LanguageTag.EN, Window.ALL));
    }

    Optional<Institution> institution(String id) {
        Map<String, Object> parameters =
                parameters(
                        new PeopleService.InstitutionFilter(Optional.empty(), Optional.empty()),
                        LanguageTag.EN,
                        Window.ALL);
        parameters.put("id", id);
        return queries.first("people/findInstitutions", parameters, Neo4jPeople::institution);
    }

    void save(
            String study,
            String batch,
            List<Community> communities,
            List<Institution> institutions,
            List<Expert> experts) {
        queries.save(
                "people/saveCommunities",
                IntStream.range(0, communities.size())
                        .mapToObj(position -> {
                            Community community = communities.get(position);
                            return Properties.of(community.id())
                                    .with("study", study)
                                    .with("batch", batch)
                                    .with("position", position)
                                    .with("label", community.label())
                                    .with("experts", community.experts())
                                    .map();
                        })
                        .toList());
        queries.save(
                "people/saveInstitutions",
                institutions.stream()
                        .map(institution -> write(study, batch, institution))
                        .toList());
        queries.save(
                "people/saveExperts",
                experts.stream().map(expert -> write(batch, expert)).toList());
    }

    private static Map<String, Object> write(String batch, Expert expert) {
        Map<String, Object> row = new HashMap<>();
        row.put("community", expert.community().orElse(null));
        row.put(
                "properties",
                Properties.of(expert.id())
                        .with("study", expert.study())
                        .with("batch", batch)
                        .with("code", expert.code())
                        .with("sector", expert.sector())
                        .sortedBy(LocalizedText.of(LanguageTag.EN, expert.code()))
                        .map());
        return row;
    }

    private static Map<String, Object> write(String study, String batch, Institution institution) {
        Map<String, Object> row = new HashMap<>();
        row.put("community", institution.community().orElse(null));
        row.put("partOf", institution.partOf().orElse(null));
        row.put(
                "properties",
                Properties.of(institution.id())
                        .with("study", study)
                        .with("batch", batch)
                        .with("kind", institution.kind())
                        .with("name", institution.name())
                        .with("shortName", institution.shortName())
                        .with("role", institution.role())
                        .sortedBy(institution.name())
                        .map());
        return row;
    }

    private static Map<String, Object> parameters(
            PeopleService.ExpertFilter filter, Window window) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("study", filter.study().orElse(null));
        parameters.put("community", filter.community().orElse(null));
        parameters.put("offset", window.offset());
        parameters.put("limit", window.limit());
        return parameters;
    }

    private static Map<String, Object> parameters(
            PeopleService.InstitutionFilter filter, LanguageTag language, Window window) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("kind", filter.kind().map(Enum::name).orElse(null));
        parameters.put("community", filter.community().orElse(null));
        parameters.put("sort", Properties.key("sort", language));
        parameters.put("offset", window.offset());
        parameters.put("limit", window.limit());
        return parameters;
    }

    private static Community community(Row row) {
        Map<String, Integer> samples = new HashMap<>();
        row.rows("samples")
                .forEach(sample -> samples.put(sample.text("study"), sample.number("size")));
        return new Community(
                row.text("id"), row.localized("label"), row.localized("experts"), samples);
    }

    private static Expert expert(Row row) {
        return new Expert(
                row.text("id"),
                row.text("study"),
                row.text("code"),
                row.optional("community"),
                row.optionalConstant("sector", Sector.class));
    }

    private static Institution institution(Row row) {
        return new Institution(
                row.text("id"),
                row.constant("kind", Institution.Kind.class),
                row.localized("name"),
                row.localized("shortName"),
                row.optional("partOf"),
                row.optional("community"),
                row.localized("role"));
    }
}
