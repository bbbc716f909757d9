package org.qiutong.exchange;

import java.util.Locale;
import java.util.function.BiFunction;
import org.qiutong.export.Sheet;
import org.qiutong.id.StudyId;

/// A table that a method of a service makes.
record MadeTable(StudyExport.Group group, String part, BiFunction<StudyId, Locale, Sheet> making)
        implements StudyTable {

    @Override
    public Sheet sheet(StudyId study, Locale language) {
        return making.apply(study, language);
    }
}
