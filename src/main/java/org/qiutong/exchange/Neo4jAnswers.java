package org.qiutong.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.qiutong.graph.Queries;
import org.qiutong.id.CommunityId;
import org.qiutong.id.StudyId;
import org.qiutong.people.Expert;
import org.qiutong.people.PeopleService;
import org.qiutong.text.LanguageTag;
import org.springframework.stereotype.Component;

/// What was answered at earlier imports.
@Component
class Neo4jAnswers {

    /// How many imports of a format are asked for answers: those before are rarely of use.
    private static final int RECALLED = 20;

    private final PeopleService people;
    private final StudyExtracts extracts;
    private final Queries queries;

    Neo4jAnswers(PeopleService people, StudyExtracts extracts, Queries queries) {
        this.people = people;
        this.extracts = extracts;
        this.queries = queries;
    }

    /// The answers of a batch that are kept with it, each after the id of its question.
    static List<String> kept(ImportBatch batch) {
        List<String> kept = new ArrayList<>();
        batch.answers()
                .forEach((question, answer) -> {
                    if (!ImportQuestion.isOfPerson(question)) {
                        kept.addAll(List.of(question, answer));
                    }
                });
        return kept;
    }

    /// Adds what was answered when the same study was imported, and for other studies in the same
    /// format what does not concern one study alone.
    ImportRequest recalling(ImportFormat reader, StudyFolder folder, ImportRequest request) {
        Optional<String> own =
                reader.study(folder, request).map(study -> reader.id() + ":" + study);
        Map<String, String> before = new HashMap<>();
        Map<String, String> ofSame = new HashMap<>();
        queries.list(
                        "exchange/findAnswers",
                        Map.of("format", reader.id(), "most", RECALLED),
                        Function.identity())
                .forEach(row -> {
                    boolean same = own.filter(row.text("id")::equals).isPresent();
                    List<String> stored = row.texts("answers");
                    for (int at = 0; at + 1 < stored.size(); at += 2) {
                        if (same) {
                            ofSame.put(stored.get(at), stored.get(at + 1));
                        } else if (ImportQuestion.isGeneral(stored.get(at))) {
                            before.put(stored.get(at), stored.get(at + 1));
                        }
                    }
                });
        before.putAll(ofSame);
        reader.study(folder, request).ifPresent(study -> before.putAll(communities(study)));
        return request.recalling(before);
    }

    /// The communities of the experts of a study, as answers. Answers about people are not kept
    /// with the import, where they would outlast a withdrawal.
    private Map<String, String> communities(StudyId study) {
        Map<CommunityId, String> names = new HashMap<>();
        people.communities()
                .forEach(each -> names.put(each.id(), each.label().best(LanguageTag.EN).text()));
        Map<String, String> answers = new HashMap<>();
        for (Expert each : extracts.experts(study)) {
            each.community()
                    .map(names::get)
                    .ifPresent(name ->
                            answers.put(
                                    ImportQuestion.id(ImportQuestion.Kind.COMMUNITY, each.code()),
                                    name));
        }
        return answers;
    }
}
