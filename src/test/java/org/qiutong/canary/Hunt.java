package org.qiutong.canary;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiutong.canary.Canary.Place;

/// Looks for canaries in what readers get.
public final class Hunt {

    private final Map<String, Canary> canaries;
    private final Map<Reader, Set<Canary>> found = new EnumMap<>(Reader.class);
    private final Set<String> leaks = new TreeSet<>();

    public Hunt(List<Canary> canaries) {
        this.canaries =
                canaries.stream().collect(Collectors.toMap(Canary::mark, Function.identity()));
    }

    /// Looks through what somebody got.
    ///
    /// @param asked what they asked for: what it names itself, they knew
    public void search(Reader reader, Place place, String asked, String text) {
        marks(text)
                .filter(mark -> !asked.contains(mark))
                .map(canaries::get)
                .distinct()
                .forEach(canary -> {
                    if (canary.allowed(reader, place)) {
                        found.computeIfAbsent(reader, _ -> new HashSet<>()).add(canary);
                    } else {
                        leak(reader, place, asked, canary.toString());
                    }
                });
    }

    /// Notes what somebody should not have learned.
    public void leak(Reader reader, Place place, String asked, String what) {
        leaks.add("%s, %s, %s: %s".formatted(reader, place, asked, what));
    }

    /// A text with other words for what the reader may not see: an address that names it is then
    /// one that names what there is not.
    public String unknown(Reader reader, String text) {
        return Canary.FORM
                .matcher(text)
                .replaceAll(found -> isHidden(reader, found.group()) ? Canary.NONE : found.group());
    }

    private boolean isHidden(Reader reader, String mark) {
        return canaries.containsKey(mark) && !canaries.get(mark).allowed(reader, Place.PAGE);
    }

    public Set<String> leaks() {
        return leaks;
    }

    /// What somebody may see on pages and did not find.
    public List<Canary> missed(Reader reader) {
        return canaries.values().stream()
                .filter(canary -> canary.allowed(reader, Place.PAGE))
                .filter(canary -> !found.getOrDefault(reader, Set.of()).contains(canary))
                .toList();
    }

    private Stream<String> marks(String text) {
        return Canary.FORM
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(canaries::containsKey);
    }
}
