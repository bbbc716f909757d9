package org.qiutong.evidence.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.qiutong.evidence.Tally;
import org.qiutong.id.CommunityId;
import org.qiutong.kit.Localized;

/// How much evidence there is, in words.
final class TallyWords {

    private TallyWords() {}

    /// How much evidence there is from a community; empty where nothing is known, which is no
    /// opinion.
    static Optional<String> of(List<Tally> tallies, CommunityId community, Locale locale) {
        return tallies.stream()
                .filter(tally -> tally.community().filter(community::equals).isPresent())
                .findFirst()
                .map(tally ->
                        Localized.message(
                                locale,
                                "concepts.tally",
                                Map.of(
                                        "quotations",
                                        tally.quotations(),
                                        "findings",
                                        tally.findings(),
                                        "votes",
                                        tally.votes())));
    }
}
