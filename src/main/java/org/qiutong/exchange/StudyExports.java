package org.qiutong.exchange;

import static java.util.Comparator.comparing;

import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.qiutong.access.Authority;
import org.qiutong.access.audit.AuditAction;
import org.qiutong.access.audit.AuditLog;
import org.qiutong.export.SheetFormat;
import org.qiutong.graph.Queries;
import org.qiutong.id.StudyId;
import org.qiutong.study.Study;
import org.qiutong.study.StudyAccess;
import org.qiutong.study.StudyService;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/// The only way to take a study out: the files that there are, and each as the current reader may
/// see it.
@Service
public class StudyExports {

    private final List<StudyExport> all;
    private final StudyService studies;
    private final AuditLog audit;
    private final Queries queries;

    StudyExports(
            List<StudyExport> exports,
            List<StudyTable> tables,
            StudyService studies,
            AuditLog audit,
            Queries queries) {
        this.all =
                Stream.concat(exports.stream(), tables.stream().flatMap(StudyExports::files))
                        .sorted(comparing(StudyExport::group).thenComparing(StudyExport::id))
                        .toList();
        this.studies = studies;
        this.audit = audit;
        this.queries = queries;
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
        return reading(() -> studies.study(study).isPresent());
    }

    /// Writes one of the files; the stream stays open. That a confidential study is taken out is
    /// recorded.
    ///
    /// @throws NoSuchElementException if the reader may not see the study
    @PermitAll
    public void write(StudyExport export, StudyId study, Locale language, OutputStream out)
            throws IOException {
        try {
            reading(() -> {
                written(export, study, language, out);
                return true;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void written(StudyExport export, StudyId study, Locale language, OutputStream out) {
        Study seen =
                studies.study(study).orElseThrow(() -> new NoSuchElementException(study.value()));
        if (seen.access() == StudyAccess.CONFIDENTIAL) {
            audit.record(AuditAction.EXPORTED, study, export.id());
        }
        try {
            export.write(study, language, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads as the reader; a command as every team, since whoever gives it has the data folder.
    private <T> T reading(Supplier<T> reading) {
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        return user != null && Authority.isProgram(user)
                ? queries.asEveryTeam(reading)
                : reading.get();
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
            as.write(table.sheet(study, language), out);
        }
    }
}
