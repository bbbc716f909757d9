package org.qiutong.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
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
import java.util.stream.Stream;
import org.qiutong.exchange.ImportBatch;
import org.qiutong.exchange.ImportQuestion;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.exchange.ImportService;
import org.qiutong.exchange.StudyFolder;
import org.qiutong.exchange.sheet.SheetTemplate;
import org.qiutong.kit.Job;
import org.qiutong.kit.JobArea;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageHeader;
import org.qiutong.text.LanguageTag;

/// Imports a study: the files, a preview of what would change, then the change.
@Route("import")
@Menu(title = "import.title", order = 90)
@RolesAllowed("RESEARCHER")
class ImportView extends Div {

    /// Recognise the format from the files.
    private static final String ANY = "any";

    private final ImportService imports;
    private final String by;
    private final FilesField files;
    private final Select<String> format = new Select<>();
    private final TextField study = new TextField();
    private final TextField language = new TextField();
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
        Localized.label(format, "import.format");
        format.setItems(Stream.concat(Stream.of(ANY), imports.formats().stream()).toList());
        format.setValue(ANY);
        Localized.effect(
                format,
                locale ->
                        format.setItemLabelGenerator(
                                id -> Localized.message(locale, "import.format." + id)));
        help(study, "import.study", "import.study.help");
        help(language, "import.language", "import.language.help");
        Localized.effect(
                language,
                locale ->
                        language.setErrorMessage(
                                Localized.message(locale, "import.language.wrong")));
        check.addClickListener(_ -> files.whenComplete(this::check));
        files.onChange(this::otherFiles);
        result.show(new ImportResult.Nothing(imports.formats()));
        Div form = new Div(files, format, study, language, check);
        form.addClassName("import");
        add(new PageHeader("import.title").about("import.about"), form, result, ledger);
    }

    private static void help(TextField field, String labelKey, String helpKey) {
        Localized.label(field, labelKey);
        field.setMaxLength(200);
        Localized.effect(field, locale -> field.setHelperText(Localized.message(locale, helpKey)));
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
        Optional<LanguageTag> tag = language();
        language.setInvalid(tag.isEmpty());
        tag.ifPresent(each -> {
            Optional<String> chosen = Optional.of(format.getValue()).filter(id -> !id.equals(ANY));
            ImportRequest request =
                    new ImportRequest(
                            Optional.of(study.getValue().strip()).filter(id -> !id.isEmpty()),
                            files.archive(),
                            each,
                            answers);
            result.find(job -> read(job, chosen, request));
        });
    }

    private ImportResult read(Job<?> job, Optional<String> format, ImportRequest request) {
        List<ImportQuestion> questions = new ArrayList<>();
        return ImportResult.of(
                () -> {
                    StudyFolder folder = StudyFolder.of(files.unpacked());
                    questions.addAll(imports.questions(format, folder, request));
                    job.check();
                    ImportBatch batch = imports.read(format, folder, request);
                    job.check();
                    return new ImportResult.Checked(batch, imports.preview(batch), questions);
                },
                questions);
    }

    private Optional<LanguageTag> language() {
        String tag = language.getValue().strip();
        return tag.isEmpty() ? Optional.of(LanguageTag.UND) : LanguageTag.parse(tag);
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
