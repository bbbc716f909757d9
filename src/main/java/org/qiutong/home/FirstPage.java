package org.qiutong.home;

import java.util.List;
import org.qiutong.ground.Label;
import org.qiutong.text.LocalizedText;

/// What the first page shows of the evidence.
///
/// @param shared what all sides hold, the surest first
record FirstPage(List<OfStudy> studies, List<Coverage> coverage, List<Shared> shared) {

    /// A study by its id.
    record OfStudy(String id, LocalizedText title, LocalizedText summary) {}

    /// A concept by its id.
    record Shared(String concept, LocalizedText name, Label.Shared label) {}
}
