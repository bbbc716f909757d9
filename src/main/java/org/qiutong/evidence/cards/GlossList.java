package org.qiutong.evidence.cards;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import java.util.List;
import org.qiutong.kit.LanguageText;

/// What terms are called in each language, and what they mean.
public final class GlossList extends DescriptionList {

    public GlossList(List<Glosses.Gloss> glosses) {
        addClassName("glosses");
        for (Glosses.Gloss gloss : glosses) {
            Term term = new Term();
            gloss.name()
                    .versions()
                    .forEach(version -> {
                        Anchor link = new Anchor(gloss.address());
                        link.add(LanguageText.of(version.language(), version.text()));
                        term.add(link);
                    });
            add(term);
            if (!gloss.meaning().isEmpty()) {
                Description meaning = new Description();
                meaning.add(LanguageText.of(gloss.meaning()));
                add(meaning);
            }
        }
    }
}
