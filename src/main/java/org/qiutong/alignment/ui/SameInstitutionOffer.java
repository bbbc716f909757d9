package org.qiutong.alignment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.qiutong.alignment.InstitutionService;
import org.qiutong.alignment.SameInstitution;
import org.qiutong.id.InstitutionId;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageOffer;
import org.qiutong.people.Institution;
import org.qiutong.people.PeopleService;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;

/// Leads from the page of an institution to those of the same one in other studies.
@org.springframework.stereotype.Component
@ConditionalOnWebApplication
class SameInstitutionOffer implements PageOffer {

    private final InstitutionService institutions;
    private final PeopleService people;

    SameInstitutionOffer(InstitutionService institutions, PeopleService people) {
        this.institutions = institutions;
        this.people = people;
    }

    @Override
    public Optional<Component> on(About about, String id) {
        if (about != About.INSTITUTION) {
            return Optional.empty();
        }
        Loaded<List<Institution>> loaded = new Loaded<>(SameInstitutionOffer::show);
        loaded.load(() -> same(new InstitutionId(id)));
        return Optional.of(loaded);
    }

    private List<Institution> same(InstitutionId id) {
        return institutions.decisions().stream()
                .filter(SameInstitution::same)
                .filter(each -> each.isOf(id))
                .flatMap(each -> people.institution(each.than(id)).stream())
                .toList();
    }

    private static Component show(List<Institution> same) {
        if (same.isEmpty()) {
            return new Div();
        }
        UnorderedList list = new UnorderedList();
        same.forEach(each -> {
            Anchor link = new Anchor("institutions/" + each.id());
            link.add(LanguageText.of(each.name()));
            list.add(new ListItem(link));
        });
        return new Section(Localized.text(new H2(), "alignment.institutions.elsewhere"), list);
    }
}
