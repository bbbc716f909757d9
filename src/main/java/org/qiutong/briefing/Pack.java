package org.qiutong.briefing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qiutong.codebook.Concept;
import org.qiutong.dialogue.AgendaItem;
import org.qiutong.dialogue.Dialogue;
import org.qiutong.dialogue.Hosting;
import org.qiutong.dialogue.Outcomes;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.cards.Citations;
import org.qiutong.ground.CommonGround;
import org.qiutong.people.Institution;
import org.qiutong.study.Study;
import org.qiutong.text.LocalizedText;

/// All that the papers for a dialogue hold, in all languages: only what may be told.
///
/// @param dialogue its outcomes are in the items only
/// @param barriers in the order of the codebook
/// @param host the institution that was chosen, where it is one of the graph's
/// @param option what the choice of the host follows, where it follows anything
/// @param studies that the evidence comes from
/// @param permalink the address of the dialogue
public record Pack(
        Dialogue dialogue,
        List<Item> items,
        List<Hindrance> barriers,
        Optional<Institution> host,
        Optional<LocalizedText> option,
        Guests guests,
        List<Study> studies,
        Citations citations,
        LocalDate made,
        String permalink) {

    /// One item of the agenda.
    ///
    /// @param concept what it is about
    /// @param ground none where nothing is known of it yet
    /// @param terms it and what it is best read beside
    /// @param said at the dialogue itself
    public record Item(
            AgendaItem planned,
            Concept concept,
            Optional<CommonGround> ground,
            List<Finding> findings,
            List<Disclosure.Quoted> words,
            List<Concept> terms,
            Optional<Outcomes.Outcome> outcome,
            List<Disclosure.Heard> said) {

        public Item {
            findings = List.copyOf(findings);
            words = List.copyOf(words);
            terms = List.copyOf(terms);
            said = List.copyOf(said);
        }
    }

    /// Something that stands in the way.
    ///
    /// @param remedies what has been proposed against it
    /// @param check what the convenor decided, if anything yet
    public record Hindrance(
            Concept barrier, List<Concept> remedies, Optional<Hosting.BarrierCheck> check) {

        public Hindrance {
            remedies = List.copyOf(remedies);
        }
    }

    public Pack {
        items = List.copyOf(items);
        barriers = List.copyOf(barriers);
        studies = List.copyOf(studies);
    }

    /// Every quotation in it, each once, in the order in which they first come.
    public List<Disclosure.Quoted> quotations() {
        return items.stream().flatMap(item -> item.words().stream()).distinct().toList();
    }
}
