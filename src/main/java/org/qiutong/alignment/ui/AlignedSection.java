package org.qiutong.alignment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiutong.access.cards.PersonName;
import org.qiutong.alignment.Mapping;
import org.qiutong.alignment.MatchGrade;
import org.qiutong.alignment.ui.AlignedOffer.Aligned;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.Side;
import org.qiutong.ground.cards.GroundTable;
import org.qiutong.id.CommunityId;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;
import org.qiutong.text.LanguageTag;

/// What a concept is in other codebooks, by whose decision; then what all studies have in common on
/// those that are the same, on what that rests, and each study for itself.
final class AlignedSection extends Section {

    private final Aligned aligned;

    AlignedSection(Aligned aligned) {
        this.aligned = aligned;
        addClassName("aligned");
        UnorderedList list = new UnorderedList();
        aligned.mappings().forEach(each -> list.add(item(each)));
        add(Localized.text(new H2(), "alignment.elsewhere"), list);
        aligned.together()
                .ifPresent(each ->
                        add(
                                Localized.text(new H3(), "alignment.together"),
                                new TogetherWords(each, aligned.labels())));
        aligned.together().flatMap(each -> each.row()).ifPresent(this::show);
    }

    private void show(CommonGround row) {
        UnorderedList basis = new UnorderedList();
        basis.addClassName("basis");
        aligned.mappings().stream()
                .filter(each -> each.grade().counts())
                .forEach(each -> basis.add(basis(each)));
        add(
                basis,
                table(List.of(row)),
                Localized.text(new Paragraph(), "alignment.together.about"),
                Localized.text(new H3(), "alignment.apart"),
                table(aligned.apart()));
    }

    private Component table(List<CommonGround> rows) {
        List<CommunityId> communities =
                rows.stream()
                        .flatMap(each -> each.assessment().sides().stream())
                        .map(Side::community)
                        .distinct()
                        .toList();
        return new Div(GroundTable.on(aligned.concept(), rows, communities, aligned.labels()));
    }

    private ListItem basis(Mapping mapping) {
        return Localized.text(
                new ListItem(),
                locale ->
                        Localized.message(
                                locale,
                                mapping.grade() == MatchGrade.CLOSE
                                        ? "alignment.basis.close"
                                        : "alignment.basis.exact",
                                Map.of(
                                        "concept",
                                        aligned.labels().concept(mapping.to(), locale),
                                        "account",
                                        PersonName.of(mapping.by()))));
    }

    private ListItem item(Mapping mapping) {
        Span grade = Localized.text(new Span(), locale -> Localized.name(locale, mapping.grade()));
        grade.addClassName("fine");
        Anchor link = new Anchor("concepts/" + mapping.to());
        link.add(LanguageText.of(aligned.labels().concept(mapping.to())));
        Span decided = Localized.text(new Span(), locale -> StandingLine.text(mapping, locale));
        decided.addClassName("fine");
        ListItem item = new ListItem(grade, link);
        Optional.ofNullable(aligned.concepts().get(mapping.to()))
                .flatMap(each -> Optional.ofNullable(aligned.studies().get(each.study())))
                .ifPresent(study -> {
                    Span title = new Span();
                    Localized.effect(
                            title,
                            locale ->
                                    title.setText(
                                            study.title().best(LanguageTag.of(locale)).text()));
                    item.add(title);
                });
        item.add(decided);
        return item;
    }
}
