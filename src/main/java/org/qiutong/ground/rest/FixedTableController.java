package org.qiutong.ground.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.qiutong.ground.tables.FixedTable;
import org.qiutong.ground.tables.FixedTableService;
import org.qiutong.ground.tables.StudyTables;
import org.qiutong.id.CommunityId;
import org.qiutong.id.StableId;
import org.qiutong.id.StudyId;
import org.qiutong.web.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/studies")
@Tag(name = "studies", description = "studies with their sources, instruments and events")
class FixedTableController {

    /// @param least groups of fewer people are kept from the reader
    /// @param withheld `stances-would-follow` where no table can be shown
    record TablesPayload(
            StudyId study,
            SortedMap<String, String> label,
            int least,
            Optional<String> withheld,
            List<TablePayload> tables) {

        static TablesPayload of(StudyTables all) {
            return new TablesPayload(
                    all.study(),
                    all.title().byTag(),
                    all.least(),
                    all.isEmpty() ? Optional.of("stances-would-follow") : Optional.empty(),
                    all.tables().stream().map(each -> TablePayload.of(each, all)).toList());
        }
    }

    record TablePayload(
            String concept, SortedMap<String, String> conceptLabel, List<LinePayload> communities) {

        static TablePayload of(FixedTable table, StudyTables all) {
            return new TablePayload(
                    table.concept().value(),
                    table.label().byTag(),
                    table.lines().stream().map(each -> LinePayload.of(each, all)).toList());
        }
    }

    /// How many people of a community stand where.
    ///
    /// @param neither who takes no clear side, or both, and who has said nothing of it
    record LinePayload(
            CommunityId community,
            SortedMap<String, String> communityLabel,
            int support,
            int oppose,
            int neither) {

        static LinePayload of(FixedTable.Line line, StudyTables all) {
            return new LinePayload(
                    line.community(),
                    all.community(line.community()).byTag(),
                    line.people().support(),
                    line.people().oppose(),
                    line.people().neither());
        }
    }

    private final FixedTableService tables;

    FixedTableController(FixedTableService tables) {
        this.tables = tables;
    }

    @GetMapping("/{id}/tables")
    @Operation(
            summary = "What may be seen of a confidential study",
            description =
                    "A community is in a table if its people are in at least two of the three groups"
                            + " and no group has fewer people than `least`. There are no totals.")
    TablesPayload tables(@PathVariable String id) {
        return StableId.parse(id, StudyId::new)
                .flatMap(tables::of)
                .map(TablesPayload::of)
                .orElseThrow(() -> new NotFound("confidential study", id));
    }
}
