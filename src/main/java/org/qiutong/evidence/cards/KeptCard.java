package org.qiutong.evidence.cards;

import com.vaadin.flow.component.Component;
import java.util.stream.Stream;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.Kept;
import org.qiutong.evidence.Quotation;

/// What a reader keeps, to be read and copied with its citation.
public final class KeptCard {

    private KeptCard() {}

    /// @param actions what else can be done with it
    public static Component of(Kept kept, Citations citations, Component... actions) {
        return switch (kept) {
            case Kept.Said(Quotation quotation) ->
                    new QuotationCard(quotation, citations.labels())
                            .with(and(actions, citations.copyButton(quotation)));
            case Kept.Told(Finding finding) ->
                    PassageCard.reported(finding, citations.labels())
                            .with(and(actions, citations.copyButton(finding)));
        };
    }

    private static Component[] and(Component[] actions, Component last) {
        return Stream.concat(Stream.of(actions), Stream.of(last)).toArray(Component[]::new);
    }
}
