package org.qiutong.exchange;

import java.util.Optional;
import org.qiutong.text.LanguageTag;

/// What the importer specifies in addition to the files of a folder.
///
/// @param study the id that the study is to have
/// @param folder the folder's name, which a study without an id of its own takes over
/// @param language what the texts are written in where the format does not say
public record ImportRequest(Optional<String> study, Optional<String> folder, LanguageTag language) {

    /// Nothing in addition to the files.
    public static final ImportRequest NONE =
            new ImportRequest(Optional.empty(), Optional.empty(), LanguageTag.UND);
}
