package org.qiutong.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.qiutong.text.LanguageTag;

/// What the importer specifies in addition to the files of a folder.
///
/// @param study the id that the study is to have
/// @param folder the folder's name, which a study without an id of its own takes over
/// @param language what the texts are written in where the format does not say
/// @param answers to questions of the format, by [ImportQuestion#id]
public record ImportRequest(
        Optional<String> study,
        Optional<String> folder,
        LanguageTag language,
        Map<String, String> answers) {

    /// Nothing in addition to the files.
    public static final ImportRequest NONE =
            new ImportRequest(Optional.empty(), Optional.empty(), LanguageTag.UND);

    /// Without answers.
    public ImportRequest(Optional<String> study, Optional<String> folder, LanguageTag language) {
        this(study, folder, language, Map.of());
    }

    public ImportRequest {
        answers = Map.copyOf(answers);
    }

    /// What texts in Latin letters are in where nothing says it.
    public LanguageTag latin() {
        return language.equals(LanguageTag.UND) ? LanguageTag.EN : language;
    }

    /// The same with what was answered before, where it has no answer of its own.
    ImportRequest recalling(Map<String, String> before) {
        Map<String, String> all = new HashMap<>(before);
        all.putAll(answers);
        return new ImportRequest(study, folder, language, all);
    }

    /// What holds: the answer if it is one of those that are possible, else the guess.
    public String answer(ImportQuestion question) {
        String given = answers.getOrDefault(question.id(), question.guess());
        boolean possible = question.choices().isEmpty() || question.choices().contains(given);
        return possible ? given : question.guess();
    }
}
