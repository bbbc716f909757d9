package org.qiutong.alignment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.qiutong.access.cards.PersonName;
import org.qiutong.alignment.AlignmentRefused;
import org.qiutong.alignment.InstitutionService;
import org.qiutong.alignment.SameInstitution;
import org.qiutong.kit.FormRow;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;
import org.qiutong.people.Institution;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// Two institutions beside each other, and whether they are one.
final class InstitutionCard extends Article {

    private final InstitutionPair pair;
    private final InstitutionService institutions;
    private final Paragraph standing = new Paragraph();
    private final Div refusal = new Div();
    private final Button undo = Localized.text(new Button(), "alignment.undo");
    private Optional<SameInstitution> now;

    InstitutionCard(InstitutionPair pair, InstitutionService institutions, boolean decides) {
        this.pair = pair;
        this.institutions = institutions;
        now = pair.decision();
        addClassName("pair");
        Localized.effect(
                this,
                locale ->
                        getElement()
                                .setAttribute(
                                        "aria-label",
                                        Localized.message(
                                                locale,
                                                "alignment.pair",
                                                Map.of(
                                                        "one", name(pair.one(), locale),
                                                        "other", name(pair.other(), locale)))));
        Div both = new Div(side(pair.one()), side(pair.other()));
        both.addClassName("parallel");
        add(both);
        pair.likeness()
                .ifPresent(each ->
                        add(
                                Localized.text(
                                        new Paragraph(),
                                        locale -> LikenessWords.of(each, locale))));
        standing.addClassName("standing");
        standing.getElement().setAttribute("role", "status");
        Localized.effect(standing, this::write);
        add(standing);
        if (decides) {
            add(ways());
        }
    }

    private Component ways() {
        Button same = Localized.text(new Button(), "alignment.institutions.same");
        same.addClickListener(_ -> decide(Optional.of(true)));
        Button different = Localized.text(new Button(), "alignment.institutions.different");
        different.addClickListener(_ -> decide(Optional.of(false)));
        undo.addClickListener(_ -> decide(Optional.empty()));
        undo.setEnabled(now.isPresent());
        refusal.getElement().setAttribute("role", "alert");
        return new Div(FormRow.buttons(same, different, undo), refusal);
    }

    private void decide(Optional<Boolean> same) {
        refusal.removeAll();
        try {
            now = institutions.decide(pair.one().id(), pair.other().id(), now, same);
        } catch (AlignmentRefused refused) {
            now =
                    institutions.decisions().stream()
                            .filter(each -> each.isOf(pair.one().id()))
                            .filter(each -> each.isOf(pair.other().id()))
                            .findFirst();
            refusal.add(
                    Localized.text(
                            new Paragraph(), locale -> Localized.name(locale, refused.reason())));
        }
        undo.setEnabled(now.isPresent());
        write(getLocale());
    }

    private void write(Locale locale) {
        standing.setText(
                now.map(each ->
                                Localized.message(
                                        locale,
                                        each.same()
                                                ? "alignment.institutions.areSame"
                                                : "alignment.institutions.areDifferent",
                                        Map.of(
                                                "account", PersonName.of(each.by()),
                                                "at", Date.from(each.at()))))
                        .orElseGet(() -> Localized.message(locale, "alignment.undecided")));
    }

    private static String name(Institution institution, Locale locale) {
        return institution.name().best(LanguageTag.of(locale)).text();
    }

    private static Component side(Institution institution) {
        Div side = new Div();
        for (LocalizedText.Version name : institution.name().versions()) {
            Anchor link = new Anchor("institutions/" + institution.id());
            link.add(LanguageText.of(name.language(), name.text()));
            Div line = new Div(link);
            line.addClassName("term");
            side.add(line);
        }
        if (!institution.role().isEmpty()) {
            side.add(LanguageText.paragraph(institution.role()));
        }
        return side;
    }
}
