package org.qiutong.ground.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.qiutong.evidence.State;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.StudyId;

/// Collects communities, concepts, experts and what they hold, in this order, for an index.
///
/// What is known of one expert on one concept is merged: support and opposition make mixed, any
/// word outweighs silence.
public final class StanceIndexBuilder {

    /// @param id empty for a person who is only counted
    private record Arrival(
            int community, StudyId study, Optional<ExpertId> id, Optional<String> sector) {

        boolean named() {
            return id.isPresent();
        }
    }

    private static final Comparator<Arrival> IN_BLOCKS =
            Comparator.comparingInt(Arrival::community)
                    .thenComparing(Arrival::study)
                    .thenComparing(arrival -> arrival.sector().orElse(""))
                    .thenComparing(arrival -> arrival.id().map(ExpertId::value).orElse(""));

    private final Map<CommunityId, Integer> communities = new HashMap<>();
    private final Map<CommunityId, Map<StudyId, Integer>> samples = new HashMap<>();
    private final Map<ConceptId, Integer> concepts = new HashMap<>();
    private final List<Arrival> arrivals = new ArrayList<>();
    private final Numbers holders = new Numbers();
    private final Numbers held = new Numbers();

    /// Which entries of `held` enter counts only.
    private final BitSet countedOnly = new BitSet();

    public void community(CommunityId id) {
        communities.put(id, communities.size());
    }

    /// How many experts of a community a study has.
    public void sample(CommunityId community, StudyId study, int size) {
        samples.computeIfAbsent(community, _ -> new HashMap<>()).put(study, size);
    }

    public void concept(ConceptId id) {
        concepts.put(id, concepts.size());
    }

    /// @param community empty for an expert who counts in none
    /// @return the number of the expert in this builder
    public int expert(
            ExpertId id, StudyId study, Optional<CommunityId> community, Optional<String> sector) {
        return add(Optional.of(id), study, community, sector);
    }

    private int add(
            Optional<ExpertId> id,
            StudyId study,
            Optional<CommunityId> community,
            Optional<String> sector) {
        int number = community.map(communities::get).orElse(Experts.NOWHERE);
        arrivals.add(new Arrival(number, study, id, sector));
        return arrivals.size() - 1;
    }

    /// A person who has agreed to be counted, and to nothing else: no result names them.
    ///
    /// @param community empty for somebody who counts in none
    /// @return the number of the person in this builder
    public int respondent(StudyId study, Optional<CommunityId> community) {
        return add(Optional.empty(), study, community, Optional.empty());
    }

    /// @param expert the number of the expert in this builder
    /// @throws IllegalArgumentException if there is no such concept
    public void stance(int expert, ConceptId concept, State state) {
        Integer number = concepts.get(concept);
        if (number == null) {
            throw new IllegalArgumentException("no concept " + concept);
        }
        stance(expert, number, state);
    }

    /// A stance that is counted, but in no result that is keyed by expert.
    ///
    /// @param expert the number of the expert in this builder
    /// @throws IllegalArgumentException if there is no such concept
    public void counted(int expert, ConceptId concept, State state) {
        int before = held.size();
        stance(expert, concept, state);
        countedOnly.set(before, held.size());
    }

    /// @param concept its number: the first is 0
    public void stance(int expert, int concept, State state) {
        int code = StanceCode.of(state);
        if (code != StanceCode.NONE) {
            holders.add(expert);
            held.add(StanceRows.value(concept, code));
        }
    }

    public StanceIndex build() {
        int[] order =
                IntStream.range(0, arrivals.size())
                        .boxed()
                        .sorted(Comparator.comparing(arrivals::get, IN_BLOCKS))
                        .mapToInt(Integer::intValue)
                        .toArray();
        return new StanceIndex(
                inOrder(concepts),
                inOrder(communities),
                new Experts(
                        IntStream.of(order)
                                .mapToObj(each -> arrivals.get(each).id().orElse(null))
                                .toArray(ExpertId[]::new),
                        blocks(order)),
                new Samples(samples),
                rows(order, true),
                countedOnly.isEmpty() ? Optional.empty() : Optional.of(rows(order, false)));
    }

    private static <I> List<I> inOrder(Map<I, Integer> numbers) {
        return numbers.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<Experts.Block> blocks(int[] order) {
        List<Experts.Block> blocks = new ArrayList<>();
        for (int from = 0; from < order.length; ) {
            Arrival first = arrivals.get(order[from]);
            int to = from + 1;
            while (to < order.length && sameBlock(first, arrivals.get(order[to]))) {
                to++;
            }
            blocks.add(
                    new Experts.Block(
                            first.community(),
                            first.study(),
                            first.sector(),
                            first.named(),
                            from,
                            to));
            from = to;
        }
        return blocks;
    }

    private static boolean sameBlock(Arrival one, Arrival other) {
        return one.community() == other.community()
                && one.study().equals(other.study())
                && one.sector().equals(other.sector())
                && one.named() == other.named();
    }

    /// @param whole whether stances that are only counted are among them
    private StanceRows rows(int[] order, boolean whole) {
        int[] starts = new int[order.length + 1];
        int[] values = byArrival(starts, whole);
        Numbers all = new Numbers(values.length);
        int[] merged = new int[order.length + 1];
        for (int ordinal = 0; ordinal < order.length; ordinal++) {
            int arrival = order[ordinal];
            for (int value :
                    merge(Arrays.copyOfRange(values, starts[arrival], starts[arrival + 1]))) {
                all.add(value);
            }
            merged[ordinal + 1] = all.size();
        }
        return new StanceRows(merged, all.toArray());
    }

    /// All values, grouped by the number of the expert in this builder; fills `starts`.
    private int[] byArrival(int[] starts, boolean whole) {
        for (int i = 0; i < holders.size(); i++) {
            if (whole || !countedOnly.get(i)) {
                starts[holders.get(i) + 1]++;
            }
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        int[] next = starts.clone();
        int[] values = new int[starts[starts.length - 1]];
        for (int i = 0; i < held.size(); i++) {
            if (whole || !countedOnly.get(i)) {
                values[next[holders.get(i)]++] = held.get(i);
            }
        }
        return values;
    }

    /// One value per concept, ascending.
    private static int[] merge(int[] values) {
        Arrays.sort(values);
        int last = -1;
        for (int value : values) {
            if (last >= 0 && StanceRows.concept(values[last]) == StanceRows.concept(value)) {
                values[last] |= value;
            } else {
                values[++last] = value;
            }
        }
        return Arrays.copyOf(values, last + 1);
    }
}
