package org.qiutong.people;

import org.qiutong.graph.Row;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.StudyId;

/// Reads experts from the results of statements, for all features that ask for experts.
public final class ExpertRow {

    private ExpertRow() {}

    /// @param row with all properties of the expert's node, and with `community`
    public static Expert expert(Row row) {
        return Expert.builder(
                        row.id("id", ExpertId::new),
                        row.id("study", StudyId::new),
                        row.text("code"))
                .community(row.optionalId("community", CommunityId::new))
                .sector(row.optionalConstant("sector", Sector.class))
                .build();
    }
}
