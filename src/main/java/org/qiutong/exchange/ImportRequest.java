package org.qiutong.exchange;

import java.util.Optional;
import org.qiutong.text.LanguageTag;

/// What whoever imports a folder says besides what its files say.
///
/// @param study the id that the study is to have
/// @param folder what the folder is called; a study without an id of its own is called so too
/// @param language what the texts are written in where the format does not say
public record ImportRequest(Optional<String> study, Optional<String> folder, LanguageTag language) {

    /// Only what the files say.
    public static final ImportRequest NONE =
            new ImportRequest(Optional.empty(), Optional.empty(), LanguageTag.UND);
}
