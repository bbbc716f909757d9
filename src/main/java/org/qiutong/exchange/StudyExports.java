package org.qiutong.exchange;

import static java.util.Comparator.comparing;

import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.qiutong.access.audit.AuditAction;
import org.qiutong.access.audit.AuditLog;
import org.qiutong.export.SheetFormat;
import org.qiutong.id.StudyId;
import org.qiutong.study.Study;
import org.qiutong.study.StudyAccess;
import org.qiutong.study.StudyService;
import org.springframework.stereotype.Service;

/// The only way to take a study out: the files that there are, and each as the current reader may
/// see it.
@Service
public class StudyExports {

    private final List<StudyExport> all;
    private final StudyService studies;
    private final AuditLog audit;

    StudyExports(
            List<StudyExport> exports,
            List<StudyTable> tables,
            StudyService studies,
            AuditLog audit) {
        this.all =
                Stream.concat(exports.stream(), tables.stream().flatMap(StudyExports::files))
                        .sorted(comparing(StudyExport::group).thenComparing(StudyExport::id))
                        .toList();
        this.studies = studies;
        this.audit = audit;
    }

    private static Stream<StudyExport> files(StudyTable table) {
        return Stream.of(SheetFormat.values()).map(format -> new TableFile(table, format));
    }

    /// The files, by group and id.
    @PermitAll
    public List<StudyExport> all() {
        return all;
    }

    /// The file of this id.
    @PermitAll
    public Optional<StudyExport> of(String id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /// Whether the current reader may see the study.
    @PermitAll
    public boolean isThere(StudyId study) {
        return studies.study(study).isPresent();
    }

    /// Writes one of the files; the stream stays open. That a confidential study is taken out is
    /// recorded.
    ///
    /// @throws NoSuchElementException if the reader may not see the study
    @PermitAll
    public void write(StudyExport export, StudyId study, Locale language, OutputStream out)
            throws IOException {
        Study seen =
                studies.study(study).orElseThrow(() -> new NoSuchElementException(study.value()));
        if (seen.access() == StudyAccess.CONFIDENTIAL) {
            audit.record(AuditAction.EXPORTED, study, export.id());
        }
        export.write(study, language, out);
    }

    private record TableFile(StudyTable table, SheetFormat as) implements StudyExport {

        @Override
        public Group group() {
            return table.group();
        }

        @Override
        public String part() {
            return table.part();
        }

        @Override
        public String format() {
            return as.name();
        }

        @Override
        public String extension() {
            return as.extension();
        }

        @Override
        public String mediaType() {
            return as.mediaType();
        }

        @Override
        public void write(StudyId study, Locale language, OutputStream out) throws IOException {
            as.write(table.sheet().apply(study, language), out);
        }
    }
}
