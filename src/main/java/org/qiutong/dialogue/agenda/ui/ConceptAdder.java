package org.qiutong.dialogue.agenda.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.qiutong.codebook.Concept;
import org.qiutong.dialogue.agenda.Plan;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.ground.CommonGround;
import org.qiutong.id.ConceptId;
import org.qiutong.kit.Localized;

/// Adds a concept that is found by its name in any language.
final class ConceptAdder extends Div {

    ConceptAdder(Plan plan, Labels labels, Consumer<ConceptId> add) {
        ComboBox<Concept> search = Localized.label(new ComboBox<>(), "agenda.add");
        List<Concept> all =
                plan.rows().values().stream()
                        .map(CommonGround::concept)
                        .sorted(
                                Comparator.comparing(Concept::study)
                                        .thenComparingInt(Concept::position))
                        .toList();
        search.setItems((concept, typed) -> isCalled(concept, typed), all);
        Localized.effect(
                search,
                locale -> {
                    search.setItemLabelGenerator(each -> labels.concept(each.id(), locale));
                    search.setHelperText(Localized.message(locale, "agenda.add.help"));
                });
        search.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                ConceptId concept = change.getValue().id();
                search.clear();
                add.accept(concept);
            }
        });
        addClassName("adder");
        add(search);
    }

    private static boolean isCalled(Concept concept, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return concept.label().byLanguage().values().stream().anyMatch(each -> has(each, wanted))
                || concept.altLabels().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(each -> has(each, wanted));
    }

    private static boolean has(String name, String wanted) {
        return name.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
