package org.qiutong.evidence.cards;

import com.vaadin.flow.component.html.Span;
import java.util.Map;
import org.qiutong.evidence.Quantifier;
import org.qiutong.kit.Localized;

/// How many of a group, as far as a source's words say.
public final class HeadCount extends Span {

    public HeadCount(Quantifier.Bounds bounds, int of) {
        Localized.text(
                this,
                bounds.lower() == bounds.upper() ? "finding.exactly" : "finding.bounds",
                Map.of("lower", bounds.lower(), "upper", bounds.upper(), "of", of));
    }
}
