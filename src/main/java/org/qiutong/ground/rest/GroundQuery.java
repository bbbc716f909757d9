package org.qiutong.ground.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.ground.GroundFilter;
import org.qiutong.ground.GroundOrder;
import org.qiutong.ground.Label;
import org.qiutong.ground.Thresholds;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
import org.qiutong.people.Sector;
import org.qiutong.web.Names;
import org.qiutong.web.UnknownValue;

/// What common ground is asked for, in the same words as the address of the page.
///
/// @param theme a concept's id: concepts below it
/// @param community compare these only; may be given more than once
/// @param established the least probability for established; 0.9 if not given
/// @param leaning the least probability for leaning; 0.8 if not given
/// @param moderated `true` for statements that were moderated out as well
/// @param sort the id of a [GroundOrder]; `weakest` if not given
record GroundQuery(
        @Nullable String study,
        @Nullable String theme,
        @Nullable String kind,
        @Nullable List<String> community,
        @Nullable String sector,
        @Nullable String label,
        @Nullable Double established,
        @Nullable Double leaning,
        @Nullable Boolean moderated,
        @Nullable String sort) {

    GroundFilter filter() {
        return new GroundFilter(
                Names.id("study", study, StudyId::new),
                Names.id("theme", theme, ConceptId::new),
                Names.parse(ConceptKind.class, "kind", kind),
                Names.ids("community", community, CommunityId::new),
                Names.parse(Sector.class, "sector", sector),
                Names.parse(Label.Kind.class, "label", label),
                thresholds(),
                Boolean.TRUE.equals(moderated));
    }

    GroundOrder order() {
        return Names.parse(GroundOrder.ALL, GroundOrder::id, "sort", sort)
                .orElse(GroundOrder.WEAKEST);
    }

    private Thresholds thresholds() {
        double sure = established == null ? Thresholds.STANDARD.established() : established;
        double less = leaning == null ? Math.min(Thresholds.STANDARD.leaning(), sure) : leaning;
        try {
            return new Thresholds(sure, less);
        } catch (IllegalArgumentException e) {
            throw new UnknownValue(
                    "established",
                    sure + ", leaning " + less,
                    List.of("0.5 < leaning <= established < 1"));
        }
    }
}
