package org.qiutong.ground.tables;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qiutong.id.CommunityId;
import org.qiutong.id.StudyId;
import org.qiutong.text.LocalizedText;

/// All that a reader may see of a confidential study without being on its team.
///
/// @param title none as long as no table can be shown
/// @param least groups of fewer people are kept from the reader
/// @param communities what those are called that have a line in a table, in their order
/// @param tables those with a line, in the order of the codebook
public record StudyTables(
        StudyId study,
        LocalizedText title,
        int least,
        Map<CommunityId, LocalizedText> communities,
        List<FixedTable> tables) {

    public StudyTables {
        communities = Collections.unmodifiableMap(new LinkedHashMap<>(communities));
        tables = List.copyOf(tables);
    }

    /// What a community with a line is called.
    public LocalizedText community(CommunityId id) {
        return communities.getOrDefault(id, LocalizedText.NONE);
    }

    /// Whether no table can be shown.
    public boolean isEmpty() {
        return tables.isEmpty();
    }
}
