package org.qiutong.ground.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.qiutong.ground.tables.FixedTableService;
import org.qiutong.ground.tables.StudyTables;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageOffer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;

/// Lists, below the studies, the confidential ones of which the reader may see a table.
@org.springframework.stereotype.Component
@ConditionalOnWebApplication
class FixedTablesOffer implements PageOffer {

    private final FixedTableService tables;

    FixedTablesOffer(FixedTableService tables) {
        this.tables = tables;
    }

    @Override
    public Optional<Component> on(About about, String id) {
        if (about != About.STUDIES) {
            return Optional.empty();
        }
        Loaded<List<StudyTables>> loaded = new Loaded<>(FixedTablesOffer::show);
        loaded.load(tables::all);
        return Optional.of(loaded);
    }

    private static Component show(List<StudyTables> all) {
        UnorderedList list = new UnorderedList();
        for (StudyTables each : all) {
            Anchor link = new Anchor("tables/" + each.study());
            link.add(LanguageText.of(each.title()));
            list.add(new ListItem(link));
        }
        return all.isEmpty()
                ? new Div()
                : new Section(
                        Localized.text(new H2(), "tables.studies"),
                        Localized.text(new Paragraph(), "tables.about"),
                        list);
    }
}
