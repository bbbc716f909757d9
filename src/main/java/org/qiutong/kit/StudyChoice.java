package org.qiutong.kit;

import java.util.List;
import org.qiutong.id.StudyId;
import org.qiutong.text.LocalizedText;

/// The studies that a reader may keep to on all pages. A bean of the feature that has them.
public interface StudyChoice {

    /// One of them.
    record Choice(StudyId id, LocalizedText title) {}

    /// Those that the reader may see, in the order in which they are offered.
    List<Choice> choices();
}
