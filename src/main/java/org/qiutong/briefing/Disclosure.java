package org.qiutong.briefing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiutong.dialogue.Outcomes;
import org.qiutong.dialogue.Setting.Confidentiality;
import org.qiutong.evidence.Consent;
import org.qiutong.evidence.Quotation;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ExpertId;
import org.qiutong.people.Expert;

/// What a pack may tell, by the consent that somebody's words came with and by the rule of the
/// dialogue: the only way by which words and people get into one.
public record Disclosure(Confidentiality rule) {

    /// Words that may be told, and what may be told of whoever said them.
    public record Quoted(Quotation quotation, Attribution by) {}

    /// Words from a dialogue, and what may be told of whoever said them.
    public record Heard(Outcomes.Said said, Attribution by) {}

    /// What may be told of a study's quotation; none where not even its words may. The rule of the
    /// dialogue is about what is said there: it changes nothing in what has been published.
    public Optional<Quoted> quotation(Quotation quotation, Expert expert) {
        return published(quotation, expert);
    }

    private static Optional<Quoted> published(Quotation quotation, Expert expert) {
        return attribution(quotation.consent(), expert).map(by -> new Quoted(quotation, by));
    }

    /// Those of a study's quotations that may be told, in their order.
    ///
    /// @param experts finds experts by id
    static List<Quoted> quotations(
            Collection<Quotation> said, Function<List<ExpertId>, List<Expert>> experts) {
        Map<ExpertId, Expert> byId =
                experts.apply(said.stream().map(Quotation::expert).distinct().toList()).stream()
                        .collect(Collectors.toMap(Expert::id, Function.identity()));
        return said.stream()
                .flatMap(each ->
                        Stream.ofNullable(byId.get(each.expert()))
                                .flatMap(by -> published(each, by).stream()))
                .toList();
    }

    /// What a consent lets be told of an expert beside their words; none where not even the words
    /// may be told.
    static Optional<Attribution> attribution(Consent consent, Expert expert) {
        return switch (consent) {
            case WITHDRAWN, TEAM_ONLY, COUNTS_ONLY, PARAPHRASE -> Optional.empty();
            case COARSE_ATTRIBUTE -> Optional.of(new Attribution.Wide(expert.sector()));
            // No name is kept: the code is the most that can be told.
            case CODE_AND_COUNTRY, NAMED ->
                    Optional.of(
                            expert.community()
                                    .<Attribution>map(at -> new Attribution.Code(expert.code(), at))
                                    .orElseGet(Attribution.Nobody::new));
        };
    }

    /// What may be told of words that were said at the dialogue.
    public Heard said(Outcomes.Said said) {
        return new Heard(
                said,
                switch (rule) {
                    case CHATHAM_HOUSE -> new Attribution.Nobody();
                    case ON_THE_RECORD -> new Attribution.Said(said.community(), said.speaker());
                });
    }

    /// What may be told of those who take part: under the Chatham House Rule not who they are, nor
    /// for whom they work, only how many there are of each community.
    public Guests guests(Collection<Guests.Guest> invited) {
        Map<CommunityId, Integer> counts = new TreeMap<>();
        invited.stream()
                .flatMap(guest -> guest.community().stream())
                .forEach(community -> counts.merge(community, 1, Integer::sum));
        return new Guests(
                invited.size(),
                counts,
                switch (rule) {
                    case CHATHAM_HOUSE -> List.of();
                    case ON_THE_RECORD -> List.copyOf(invited);
                });
    }
}
