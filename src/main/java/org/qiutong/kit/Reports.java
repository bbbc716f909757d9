package org.qiutong.kit;

import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.qiutong.cite.Work;
import org.qiutong.cite.Works;
import org.qiutong.id.StudyId;

/// The reports of the studies whose evidence a page shows.
///
/// @param study the only study, if the page is about one
record Reports(Supplier<Optional<StudyId>> study) {

    void load(Loaded<List<Work>> part) {
        Works works =
                VaadinSession.getCurrent().getService().getInstantiator().getOrCreate(Works.class);
        Optional<StudyId> only = study.get();
        part.load(() -> works.reports(only));
    }
}
