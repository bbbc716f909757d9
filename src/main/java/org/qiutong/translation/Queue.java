package org.qiutong.translation;

import java.util.Optional;
import org.qiutong.evidence.Rendering.Status;
import org.qiutong.text.LanguageTag;

/// Which renderings; an absent part does not restrict.
public record Queue(
        Optional<String> study, Optional<LanguageTag> language, Optional<Status> status) {

    public static final Queue ALL = new Queue(Optional.empty(), Optional.empty(), Optional.empty());
}
