package org.qiutong.exchange.coded;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.qiutong.id.ExpertId;
import org.qiutong.id.SourceId;
import org.qiutong.withdrawal.StudyPart;

/// What codes, people and interviews are called in the program that the files are from.
final class CodedGuids {

    private CodedGuids() {}

    /// By kind and our ids.
    ///
    /// @param expertOf the id of the person of a name
    /// @param sources the ids of the interviews whose text is stored, by their names
    static Map<StudyPart.Kind, Map<String, String>> of(
            CodedProject project,
            CodedCodebook codebook,
            Function<String, ExpertId> expertOf,
            Map<String, SourceId> sources) {
        Map<String, String> codes = new HashMap<>();
        project.codes()
                .forEach(each ->
                        each.detail()
                                .guid()
                                .ifPresent(
                                        guid -> codes.put(codebook.id(each.path()).value(), guid)));
        Map<String, String> experts = new HashMap<>();
        project.people()
                .forEach(each ->
                        each.guid()
                                .ifPresent(guid ->
                                        experts.put(expertOf.apply(each.name()).value(), guid)));
        Map<String, String> texts = new HashMap<>();
        project.documents()
                .forEach(each ->
                        Optional.ofNullable(sources.get(each.name()))
                                .ifPresent(source ->
                                        each.guid()
                                                .ifPresent(
                                                        guid -> texts.put(source.value(), guid))));
        return Map.of(
                StudyPart.Kind.CONCEPT, codes,
                StudyPart.Kind.EXPERT, experts,
                StudyPart.Kind.SOURCE, texts);
    }
}
