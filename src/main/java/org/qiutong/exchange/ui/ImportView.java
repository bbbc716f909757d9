package org.qiutong.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qiutong.exchange.ImportBatch;
import org.qiutong.exchange.ImportQuestion;
import org.qiutong.exchange.ImportRefused;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.exchange.ImportService;
import org.qiutong.exchange.StudyFolder;
import org.qiutong.exchange.sheet.SheetTemplate;
import org.qiutong.kit.Job;
import org.qiutong.kit.JobArea;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageHeader;

/// Imports a study: the files, a preview of what would change, then the change.
@Route("import")
@Menu(title = "import.title", order = 90)
@RolesAllowed("RESEARCHER")
class ImportView extends Div {

    private final ImportService imports;
    private final String by;
    private final FilesField files;
    private final ImportFields fields;
    private final Button check = Localized.text(new Button(), "import.check");
    private final JobArea<ImportResult> result = new JobArea<>(this::show);
    private final ImportsSection ledger;
    private final Map<String, String> answers = new HashMap<>();

    /// The names of the files that were read last: for others the questions open anew.
    private Set<String> read = Set.of();

    ImportView(ImportService imports, SheetTemplate template, AuthenticationContext user) {
        this.imports = imports;
        this.files = new FilesField(template);
        this.ledger = new ImportsSection(imports);
        this.by = user.getPrincipalName().orElseThrow();
        this.fields = new ImportFields(imports.formats());
        check.addClickListener(_ -> files.whenComplete(this::check));
        files.onChange(this::otherFiles);
        result.show(new ImportResult.Nothing(imports.formats()));
        Div form = new Div(files);
        form.add(fields.all());
        form.add(check);
        form.addClassName("import");
        add(new PageHeader("import.title").about("import.about"), form, result, ledger);
    }

    /// What was found out about the files before does not hold for these.
    private void otherFiles() {
        if (!result.isBusy()) {
            result.show(
                    files.isEmpty()
                            ? new ImportResult.Nothing(imports.formats())
                            : new ImportResult.Chosen());
        }
    }

    private void check() {
        if (result.isBusy()) {
            return;
        }
        if (files.isEmpty()) {
            result.show(new ImportResult.Nothing(imports.formats()));
            return;
        }
        if (!files.names().equals(read)) {
            answers.clear();
        }
        Optional<String> chosen = fields.format();
        fields.request(files.archive(), answers)
                .ifPresent(request -> result.find(job -> read(job, chosen, request)));
    }

    private ImportResult read(Job<?> job, Optional<String> format, ImportRequest request) {
        List<ImportQuestion> questions = new ArrayList<>();
        return ImportResult.of(
                () -> {
                    StudyFolder folder = StudyFolder.of(files.unpacked());
                    try {
                        ImportBatch batch = imports.read(format, folder, request);
                        job.check();
                        return new ImportResult.Checked(
                                batch, imports.preview(batch), batch.questions());
                    } catch (ImportRefused refused) {
                        // Another answer may be what is missing.
                        questions.addAll(imports.questions(format, folder, request));
                        throw refused;
                    }
                },
                questions);
    }

    private Component show(ImportResult shown) {
        if (shown instanceof ImportResult.Stored) {
            ledger.changed();
        }
        Component step = shown.show(this::store);
        if (shown.open().isEmpty()) {
            return step;
        }
        boolean first = !files.names().equals(read);
        read = files.names();
        return new Div(
                new QuestionsForm(
                        shown.open(),
                        first || shown instanceof ImportResult.Refused,
                        answers::put,
                        this::check),
                step);
    }

    private void store(ImportBatch batch) {
        result.store(_ ->
                ImportResult.of(
                        () -> {
                            imports.store(batch, by);
                            return new ImportResult.Stored(batch);
                        },
                        List.of()));
    }
}
