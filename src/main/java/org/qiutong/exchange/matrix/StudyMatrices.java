package org.qiutong.exchange.matrix;

import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.qiutong.codebook.Concept;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Stance;
import org.qiutong.evidence.State;
import org.qiutong.exchange.StudyExtract;
import org.qiutong.exchange.StudyExtracts;
import org.qiutong.exchange.StudyTable;
import org.qiutong.export.Cell;
import org.qiutong.export.Sheet;
import org.qiutong.ground.GroundFilter;
import org.qiutong.ground.GroundReading;
import org.qiutong.ground.GroundService;
import org.qiutong.ground.Side;
import org.qiutong.ground.index.Counts;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.StudyId;
import org.qiutong.people.Community;
import org.qiutong.people.Expert;
import org.qiutong.study.StudyDesign;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.Messages;
import org.springframework.stereotype.Service;

/// What the reader may see of a study as matrices, each row with all its attributes. A cell is
/// empty where nothing was said: silence is no number.
@Service
public class StudyMatrices {

    private final StudyExtracts extracts;
    private final EvidenceService evidence;
    private final GroundService ground;
    private final Messages messages;

    StudyMatrices(
            StudyExtracts extracts,
            EvidenceService evidence,
            GroundService ground,
            Messages messages) {
        this.extracts = extracts;
        this.evidence = evidence;
        this.ground = ground;
        this.messages = messages;
    }

    /// Experts by concepts: the side that each took, in quotations or by vote. Whoever took both is
    /// `mixed`.
    @PermitAll
    public Sheet stances(StudyId study, Locale locale) {
        Map<ExpertId, Map<ConceptId, Stance>> stances = new HashMap<>();
        extracts.forEachQuotation(
                study,
                quotation ->
                        quotation
                                .codings()
                                .forEach(each ->
                                        add(
                                                stances,
                                                quotation.expert(),
                                                each.concept(),
                                                each.stance())));
        evidence.holdings(study).stream()
                .filter(each -> each.state().addressed())
                .forEach(each -> add(stances, each.expert(), each.concept(), stance(each.state())));
        return experts(
                study,
                locale,
                "expert-stances",
                (expert, concept) ->
                        Optional.ofNullable(stances.getOrDefault(expert, Map.of()).get(concept))
                                .<Cell>map(each -> new Cell.Text(StudyExtract.name(each)))
                                .orElse(Cell.EMPTY));
    }

    private static void add(
            Map<ExpertId, Map<ConceptId, Stance>> stances,
            ExpertId expert,
            ConceptId concept,
            Stance stance) {
        stances.computeIfAbsent(expert, _ -> new HashMap<>())
                .merge(concept, stance, (one, other) -> one == other ? one : Stance.MIXED);
    }

    private static Stance stance(State state) {
        return switch (state) {
            case SUPPORT -> Stance.SUPPORT;
            case OPPOSE -> Stance.OPPOSE;
            default -> Stance.MIXED;
        };
    }

    /// Experts by concepts: how many quotations of each have the code.
    @PermitAll
    public Sheet quotations(StudyId study, Locale locale) {
        Map<ExpertId, Map<ConceptId, Integer>> counts = new HashMap<>();
        extracts.forEachQuotation(
                study,
                quotation ->
                        quotation
                                .codings()
                                .forEach(each ->
                                        counts.computeIfAbsent(
                                                        quotation.expert(), _ -> new HashMap<>())
                                                .merge(each.concept(), 1, Integer::sum)));
        return experts(
                study,
                locale,
                "expert-quotations",
                (expert, concept) -> count(counts.getOrDefault(expert, Map.of()).get(concept)));
    }

    /// Concepts by communities: how many quotations and findings there are and, only where a stance
    /// is a count by the design of the study, how many people are for, against and on no clear
    /// side.
    @PermitAll
    public Sheet communities(StudyId study, Locale locale) {
        StudyExtract extract = extracts.of(study);
        List<CommunityId> sampled =
                extract.communities().stream()
                        .filter(each -> extract.study().samples().containsKey(each.id()))
                        .map(Community::id)
                        .toList();
        boolean counted = extract.study().design() != StudyDesign.EXCERPTS;
        List<String> measures =
                counted
                        ? List.of("support", "oppose", "mixed", "quotations", "findings")
                        : List.of("quotations", "findings");
        ConceptRows rows = new ConceptRows(extract, messages, locale);
        List<Sheet.Column> columns = new ArrayList<>(rows.columns());
        Map<CommunityId, Community> named = extract.communitiesById();
        for (CommunityId community : sampled) {
            for (String measure : measures) {
                columns.add(column(locale, named, community, measure));
            }
        }
        Map<ConceptId, Map<CommunityId, List<Cell>>> tallies = tallies(extract);
        GroundReading reading = ground.reading(GroundFilter.ALL.ofStudy(study));
        List<List<Cell>> cells = new ArrayList<>();
        for (Concept concept : extract.concepts()) {
            List<Cell> row = new ArrayList<>(rows.of(concept));
            Map<CommunityId, List<Cell>> tally = tallies.getOrDefault(concept.id(), Map.of());
            Map<CommunityId, Counts> counts = counted ? counts(reading, concept) : Map.of();
            for (CommunityId community : sampled) {
                if (counted) {
                    row.addAll(people(counts.get(community)));
                }
                row.addAll(tally.getOrDefault(community, List.of(Cell.EMPTY, Cell.EMPTY)));
            }
            cells.add(row);
        }
        return sheet(extract, locale, "community-concepts", columns, cells);
    }

    private Sheet.Column column(
            Locale locale,
            Map<CommunityId, Community> named,
            CommunityId community,
            String measure) {
        Community one = named.get(community);
        return new Sheet.Column(
                community + ":" + measure,
                messages.format(
                        locale,
                        "export.column.of",
                        Map.of(
                                "community",
                                one == null ? community : StudyExtract.best(one.label(), locale),
                                "what",
                                messages.format(locale, "export.column." + measure, Map.of()))));
    }

    /// How many quotations and findings there are on each concept, by community.
    private Map<ConceptId, Map<CommunityId, List<Cell>>> tallies(StudyExtract extract) {
        Map<ConceptId, Map<CommunityId, List<Cell>>> tallies = new HashMap<>();
        evidence.tallies(extract.concepts().stream().map(Concept::id).toList())
                .forEach(each ->
                        each.community()
                                .ifPresent(community ->
                                        tallies.computeIfAbsent(
                                                        each.concept(), _ -> new HashMap<>())
                                                .put(
                                                        community,
                                                        List.of(
                                                                count(each.quotations()),
                                                                count(each.findings())))));
        return tallies;
    }

    private static Map<CommunityId, Counts> counts(GroundReading reading, Concept concept) {
        Map<CommunityId, Counts> counts = new HashMap<>();
        reading.on(concept.id())
                .ifPresent(row ->
                        row.assessment().sides().stream()
                                .filter(side -> side.figures().isPresent())
                                .forEach((Side side) ->
                                        counts.put(side.community(), side.counts())));
        return counts;
    }

    /// Nothing where nobody addressed it; where somebody did, nobody on a side is a number.
    private static List<Cell> people(@Nullable Counts counts) {
        return counts == null || counts.stances() == 0
                ? List.of(Cell.EMPTY, Cell.EMPTY, Cell.EMPTY)
                : List.of(
                        new Cell.Whole(counts.support()),
                        new Cell.Whole(counts.oppose()),
                        new Cell.Whole(counts.mixed()));
    }

    /// Concepts by concepts: how many quotations have both codes; on the diagonal, how many have
    /// the one.
    @PermitAll
    public Sheet pairs(StudyId study, Locale locale) {
        StudyExtract extract = extracts.of(study);
        Map<ConceptId, Map<ConceptId, Integer>> counts = new HashMap<>();
        extracts.forEachQuotation(
                study,
                quotation ->
                        quotation
                                .codings()
                                .forEach(one ->
                                        quotation
                                                .codings()
                                                .forEach(other ->
                                                        counts.computeIfAbsent(
                                                                        one.concept(),
                                                                        _ -> new HashMap<>())
                                                                .merge(
                                                                        other.concept(),
                                                                        1,
                                                                        Integer::sum))));
        ConceptRows rows = new ConceptRows(extract, messages, locale);
        List<Sheet.Column> columns = new ArrayList<>(rows.columns());
        columns.addAll(concepts(extract, locale));
        List<List<Cell>> cells = new ArrayList<>();
        for (Concept one : extract.concepts()) {
            List<Cell> row = new ArrayList<>(rows.of(one));
            Map<ConceptId, Integer> with = counts.getOrDefault(one.id(), Map.of());
            extract.concepts().forEach(other -> row.add(count(with.get(other.id()))));
            cells.add(row);
        }
        return sheet(extract, locale, "concept-pairs", columns, cells);
    }

    private Sheet experts(
            StudyId study, Locale locale, String part, BiFunction<ExpertId, ConceptId, Cell> cell) {
        StudyExtract extract = extracts.of(study);
        Map<CommunityId, Community> communities = extract.communitiesById();
        List<LanguageTag> languages =
                StudyExtract.languages(extract.communities(), Community::label);
        List<Sheet.Column> columns = new ArrayList<>();
        columns.add(StudyTable.column(messages, locale, "participant"));
        columns.add(StudyTable.column(messages, locale, "community"));
        languages.forEach(
                each -> columns.add(StudyTable.column(messages, locale, "community", each)));
        columns.add(StudyTable.column(messages, locale, "sector"));
        columns.addAll(concepts(extract, locale));
        List<List<Cell>> rows = new ArrayList<>();
        for (Expert expert : extract.experts()) {
            List<Cell> row = new ArrayList<>();
            LocalizedText community =
                    expert.community()
                            .flatMap(id -> Optional.ofNullable(communities.get(id)))
                            .map(Community::label)
                            .orElse(LocalizedText.NONE);
            row.add(text(expert.id().code()));
            row.add(text(expert.community().map(CommunityId::value).orElse("")));
            languages.forEach(each -> row.add(text(community.byLanguage().getOrDefault(each, ""))));
            row.add(text(expert.sector().map(StudyExtract::name).orElse("")));
            extract.concepts().forEach(each -> row.add(cell.apply(expert.id(), each.id())));
            rows.add(row);
        }
        return sheet(extract, locale, part, columns, rows);
    }

    /// A column for each concept, called by its label; two of one label also by their ids.
    private static List<Sheet.Column> concepts(StudyExtract extract, Locale locale) {
        Set<String> once = new HashSet<>();
        Set<String> twice = new HashSet<>();
        extract.concepts().stream()
                .map(each -> StudyExtract.best(each.label(), locale))
                .filter(each -> !once.add(each))
                .forEach(twice::add);
        return extract.concepts().stream()
                .map(each -> {
                    String id = ConceptRows.end(each.id().value());
                    String label = StudyExtract.best(each.label(), locale);
                    return new Sheet.Column(
                            "code:" + id, twice.contains(label) ? label + " (" + id + ")" : label);
                })
                .toList();
    }

    private Sheet sheet(
            StudyExtract extract,
            Locale locale,
            String part,
            List<Sheet.Column> columns,
            List<List<Cell>> rows) {
        return new Sheet(
                messages.format(locale, "export.part." + part, Map.of()),
                LanguageTag.of(locale),
                columns,
                rows,
                StudyTable.notes(messages, extract.study().title(), locale));
    }

    private static Cell count(@Nullable Integer count) {
        return count == null || count == 0 ? Cell.EMPTY : new Cell.Whole(count);
    }

    static Cell text(String text) {
        return text.isEmpty() ? Cell.EMPTY : new Cell.Text(text);
    }
}
