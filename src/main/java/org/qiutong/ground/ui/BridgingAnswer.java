package org.qiutong.ground.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.qiutong.ground.bridging.TooManyExperts;
import org.qiutong.kit.ExportMenu;
import org.qiutong.kit.Localized;

/// What a service answers, unless there are too many experts to compare.
sealed interface BridgingAnswer<T> {

    record Found<T>(T value) implements BridgingAnswer<T> {}

    record TooMany<T>(int experts, int most) implements BridgingAnswer<T> {}

    static <T> BridgingAnswer<T> of(Supplier<T> question) {
        try {
            return new Found<>(question.get());
        } catch (TooManyExperts e) {
            return new TooMany<>(e.experts(), e.most());
        }
    }

    default Component show(ExportMenu export, Function<T, Component> found) {
        export.clear();
        export.setVisible(this instanceof Found);
        return switch (this) {
            case Found<T>(T value) -> found.apply(value);
            case TooMany<T>(int experts, int most) ->
                    Localized.text(
                            new Paragraph(),
                            "bridging.tooMany",
                            Map.of("experts", experts, "most", most));
        };
    }
}
