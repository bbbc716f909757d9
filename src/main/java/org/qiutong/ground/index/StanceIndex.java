package org.qiutong.ground.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qiutong.evidence.Stance;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.StudyId;

/// Who stands where on each concept, held in memory as sets of experts, from which any [Slice] is
/// counted. Immutable.
///
/// Ids that it does not know have no evidence and no experts.
public final class StanceIndex {

    /// Slices of under 1 in so many concepts are counted set by set: the matrix counts all.
    private static final int FEW = 4;

    private final List<ConceptId> concepts;
    private final List<CommunityId> communities;
    private final Map<ConceptId, Integer> conceptNumbers = new HashMap<>();
    private final Experts experts;
    private final Samples samples;
    private final StanceRows rows;

    /// Without the stances that are only counted: results that are keyed by expert read these.
    private final StanceRows namedRows;

    /// By code and concept.
    private final Ordinals[][] sets;

    private final Ordinals[][] namedSets;

    private final BitMatrix matrix;

    StanceIndex(
            List<ConceptId> concepts,
            List<CommunityId> communities,
            Experts experts,
            Samples samples,
            StanceRows rows,
            Optional<StanceRows> namedRows) {
        this.concepts = List.copyOf(concepts);
        this.communities = List.copyOf(communities);
        this.experts = experts;
        this.samples = samples;
        this.rows = rows;
        this.sets = rows.sets(concepts.size());
        this.namedRows = namedRows.orElse(rows);
        this.namedSets = namedRows.map(each -> each.sets(concepts.size())).orElse(sets);
        concepts.forEach(concept -> conceptNumbers.put(concept, conceptNumbers.size()));
        this.matrix = new BitMatrix(sets, experts.count());
    }

    /// In the order of the codebooks.
    public List<ConceptId> concepts() {
        return concepts;
    }

    public List<CommunityId> communities() {
        return communities;
    }

    public Set<String> sectors() {
        return experts.sectors();
    }

    /// How many experts there are, also those in no community and those who are only counted; their
    /// ordinals are below it.
    public int experts() {
        return experts.count();
    }

    /// The id of an expert; empty for somebody who is only counted.
    public ExpertId expert(int ordinal) {
        return experts.id(ordinal);
    }

    public OptionalInt ordinal(ExpertId expert) {
        return experts.ordinal(expert);
    }

    /// How many stances and recorded silences there are.
    public long stances() {
        return rows.size();
    }

    /// Everything: all concepts in all communities.
    public Slice all() {
        return new Slice(concepts, communities, Set.of(), Set.of(), Optional.empty());
    }

    /// The ordinals of those with a stance on a concept.
    public BitSet experts(ConceptId concept, Stance stance) {
        return set(sets, code(stance), concept).toBitSet();
    }

    private static int code(Stance stance) {
        return switch (stance) {
            case SUPPORT -> StanceCode.SUPPORT;
            case OPPOSE -> StanceCode.OPPOSE;
            case MIXED -> StanceCode.MIXED;
        };
    }

    /// An expert's stances by concept, without those that are only counted; empty for an expert who
    /// is not in the index.
    public Map<ConceptId, Stance> stances(ExpertId expert) {
        Map<ConceptId, Stance> stances = new LinkedHashMap<>();
        experts.ordinal(expert)
                .ifPresent(ordinal ->
                        namedRows.forEach(
                                ordinal,
                                (concept, code) -> {
                                    if (code != StanceCode.SILENT) {
                                        stances.put(concepts.get(concept), stance(code));
                                    }
                                }));
        return stances;
    }

    private static Stance stance(int code) {
        return switch (code) {
            case StanceCode.SUPPORT -> Stance.SUPPORT;
            case StanceCode.OPPOSE -> Stance.OPPOSE;
            default -> Stance.MIXED;
        };
    }

    /// The ids of the experts in a slice's communities who take a stance on a concept, without
    /// those who are only counted.
    public List<ExpertId> holders(Slice slice, ConceptId concept, Stance stance) {
        BitSet holders = set(namedSets, code(stance), concept).toBitSet();
        experts.keepNamed(holders);
        holders.and(BitSet.valueOf(members(slice)));
        return holders.stream().mapToObj(experts::id).toList();
    }

    /// The one sector in which all work who take a stance on a concept in a slice's only community.
    /// None if they are fewer than two, work in several, or if that cannot be told of everybody.
    public Optional<String> onlySector(Slice slice, ConceptId concept, Stance stance) {
        int community = communities.indexOf(slice.communities().getFirst());
        BitSet all = experts(concept, stance);
        return Experts.onlySector(
                experts.blocks(community, slice),
                all,
                set(namedSets, code(stance), concept).toBitSet());
    }

    /// Concept by community. A community's size is that of its sample, or its known experts if they
    /// are more; for a slice by sector or ordinal, it is the number of known experts selected.
    public Crosstab counts(Slice slice) {
        Optional<long[]> among = slice.among().map(this::words);
        Experts.Ranges[] ranges = ranges(slice).toArray(Experts.Ranges[]::new);
        int[] of = new int[ranges.length];
        for (int i = 0; i < of.length; i++) {
            of[i] = size(slice, i, ranges[i], among);
        }
        Crosstab table = new Crosstab(slice.concepts(), slice.communities(), of);
        int[][] dense =
                slice.concepts().size() < concepts.size() / FEW
                        ? new int[0][]
                        : Stream.of(ranges)
                                .parallel()
                                .map(each -> matrix.count(each, among))
                                .toArray(int[][]::new);
        IntStream.range(0, slice.concepts().size())
                .parallel()
                .forEach(concept -> count(concept, ranges, among, dense, table));
        return table;
    }

    /// All concepts of a slice as if they were one, in each of its communities: an expert counts
    /// once, and whoever takes different sides on them is mixed.
    public List<Counts> together(Slice slice) {
        BitSet[] said = new BitSet[StanceCode.CODES];
        for (int code = 0; code < said.length; code++) {
            said[code] = new BitSet();
            for (ConceptId concept : slice.concepts()) {
                said[code].or(set(sets, code, concept).toBitSet());
            }
        }
        BitSet support = said[StanceCode.SUPPORT];
        BitSet oppose = said[StanceCode.OPPOSE];
        BitSet mixed = said[StanceCode.MIXED];
        support.or(mixed);
        oppose.or(mixed);
        mixed.or(support);
        mixed.and(oppose);
        support.andNot(mixed);
        oppose.andNot(mixed);
        BitSet asked = said[StanceCode.SILENT];
        List.of(support, oppose, mixed).forEach(asked::or);
        Optional<long[]> among = slice.among().map(this::words);
        List<Experts.Ranges> ranges = ranges(slice);
        return IntStream.range(0, ranges.size())
                .mapToObj(community -> {
                    BitSet members = new BitSet();
                    ranges.get(community).addTo(members);
                    slice.among().ifPresent(members::and);
                    return new Counts(
                            common(support, members),
                            common(oppose, members),
                            common(mixed, members),
                            common(asked, members),
                            size(slice, community, ranges.get(community), among));
                })
                .toList();
    }

    private static int common(BitSet some, BitSet others) {
        BitSet common = (BitSet) some.clone();
        common.and(others);
        return common.cardinality();
    }

    private int size(Slice slice, int community, Experts.Ranges ranges, Optional<long[]> among) {
        if (among.isPresent()) {
            return ranges.common(among.get(), among.get());
        }
        return slice.sectors().isEmpty()
                ? sampled(slice.communities().get(community), slice)
                : ranges.experts();
    }

    private void count(
            int concept,
            Experts.Ranges[] ranges,
            Optional<long[]> among,
            int[][] dense,
            Crosstab table) {
        Integer number = conceptNumbers.get(table.concepts().get(concept));
        if (number == null) {
            return;
        }
        for (int code = 0; code < StanceCode.CODES; code++) {
            int column = matrix.column(code, number);
            Ordinals set = sets[code][number];
            if (dense.length > 0 && column >= 0) {
                for (int community = 0; community < dense.length; community++) {
                    table.put(concept, community, code, dense[community][column]);
                }
            } else if (among.isPresent()) {
                table.count(concept, code, set, ranges, among.get());
            } else {
                table.count(concept, code, set, ranges);
            }
        }
    }

    /// Concept by concept, over all experts of the slice's communities together.
    public ConceptPairs pairs(Slice slice) {
        long[] among = members(slice);
        return new ConceptPairs(
                slice.concepts(),
                within(among, StanceCode.SUPPORT, slice),
                within(among, StanceCode.OPPOSE, slice));
    }

    private Ordinals[] within(long[] among, int code, Slice slice) {
        return slice.concepts().stream()
                .map(concept -> set(sets, code, concept).within(among))
                .toArray(Ordinals[]::new);
    }

    /// Expert by concept, of all experts in the slice's communities, without those who are only
    /// counted.
    public SideMatrix sides(Slice slice) {
        BitSet among = BitSet.valueOf(members(slice));
        experts.keepNamed(among);
        int[] chosen = among.stream().toArray();
        int[] columns = new int[concepts.size()];
        Arrays.fill(columns, -1);
        for (int column = 0; column < slice.concepts().size(); column++) {
            Integer number = conceptNumbers.get(slice.concepts().get(column));
            if (number != null) {
                columns[number] = column;
            }
        }
        SideMatrix sides =
                new SideMatrix(
                        IntStream.of(chosen).mapToObj(experts::id).toList(),
                        communitiesOf(among),
                        slice.concepts().size());
        for (int row = 0; row < chosen.length; row++) {
            int expert = row;
            namedRows.forEach(
                    chosen[row],
                    (concept, code) -> {
                        if (columns[concept] >= 0) {
                            sides.set(expert, columns[concept], code);
                        }
                    });
        }
        return sides;
    }

    private List<CommunityId> communitiesOf(BitSet members) {
        List<CommunityId> names = new ArrayList<>();
        for (Experts.Block block : experts.blocks()) {
            int count = members.get(block.from(), block.to()).cardinality();
            for (int i = 0; i < count; i++) {
                names.add(communities.get(block.community()));
            }
        }
        return names;
    }

    /// The bit set of experts in the slice's communities who match its filters.
    private long[] members(Slice slice) {
        BitSet members = new BitSet(experts.count());
        for (Experts.Ranges ranges : ranges(slice)) {
            ranges.addTo(members);
        }
        slice.among().ifPresent(members::and);
        return words(members);
    }

    /// One bit for each expert.
    private long[] words(BitSet set) {
        return Arrays.copyOf(set.toLongArray(), DenseOrdinals.words(experts.count()));
    }

    private List<Experts.Ranges> ranges(Slice slice) {
        return slice.communities().stream()
                .map(each -> Experts.ranges(experts.blocks(communities.indexOf(each), slice)))
                .toList();
    }

    private int sampled(CommunityId community, Slice slice) {
        Map<StudyId, Integer> known = new HashMap<>();
        experts.blocks(communities.indexOf(community), slice)
                .forEach(block -> known.merge(block.study(), block.size(), Integer::sum));
        return samples.size(community, slice.studies(), known);
    }

    private Ordinals set(Ordinals[][] of, int code, ConceptId concept) {
        Integer number = conceptNumbers.get(concept);
        return number == null ? Ordinals.NONE : of[code][number];
    }
}
