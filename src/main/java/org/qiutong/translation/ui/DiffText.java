package org.qiutong.translation.ui;

import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Paragraph;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.TextDiff;

/// The changes to a text: removed words are struck through, new ones underlined.
final class DiffText extends Paragraph {

    DiffText(LanguageTag language, String before, String after) {
        addClassName("difference");
        getElement().setAttribute("lang", language.value());
        for (TextDiff.Part part : TextDiff.between(language, before, after)) {
            add(
                    new Run(
                            switch (part.kind()) {
                                case SAME -> "span";
                                case REMOVED -> "del";
                                case ADDED -> "ins";
                            },
                            part.text()));
        }
    }

    private static final class Run extends HtmlComponent implements HasText {
        private Run(String tag, String text) {
            super(tag);
            setText(text);
        }
    }
}
