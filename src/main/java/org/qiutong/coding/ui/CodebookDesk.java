package org.qiutong.coding.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.qiutong.codebook.Concept;
import org.qiutong.coding.codes.CodeMerging;
import org.qiutong.coding.codes.CodebookEditor;
import org.qiutong.coding.codes.CodebookRefused;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
import org.qiutong.kit.Localized;

/// The codes as a tree, the chosen one to be changed beside it, and what was changed below.
final class CodebookDesk extends Div {

    private final StudyId study;
    private final CodebookEditor editor;
    private final CodeMerging merging;
    private final EvidenceService evidence;
    private final CodeTree tree = new CodeTree(this::open);
    private final NewCode fresh = new NewCode(NewCode.ALL, this::add);
    private final Div side = new Div();
    private final CodeStatus status = new CodeStatus();
    private final CodeHistory history;
    private List<Concept> codes = List.of();
    private Optional<ConceptId> chosen = Optional.empty();

    CodebookDesk(
            StudyId study, CodebookEditor editor, CodeMerging merging, EvidenceService evidence) {
        this.study = study;
        this.editor = editor;
        this.merging = merging;
        this.evidence = evidence;
        addClassName("codebook-desk");
        side.addClassName("side");
        history = new CodeHistory(window -> editor.changes(study, window), this::undo);
        Div left = new Div(Localized.text(new H2(), "codes.codes"), tree, fresh);
        left.addClassName("codes");
        add(left, side, status, history);
        reload();
        side.add(Localized.text(new Paragraph(), codes.isEmpty() ? "codes.empty" : "codes.choose"));
        fresh.setOpen(codes.isEmpty());
    }

    private void reload() {
        codes = editor.codes(study);
        tree.show(codes, chosen);
        fresh.offer(codes);
        history.reload();
    }

    private void open(ConceptId id) {
        chosen = Optional.of(id);
        tree.show(codes, chosen);
        side.removeAll();
        codes.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .ifPresent(code -> side.add(new CodePanel(code, codes, this)));
    }

    private void add(NewCode.Wanted wanted) {
        follow(
                "codes.added",
                () ->
                        Optional.of(
                                editor.add(
                                        study, wanted.kind(), wanted.label(), wanted.broader())));
    }

    private void undo(String change) {
        follow(
                "codes.undone",
                () -> {
                    editor.undo(study, change);
                    return chosen;
                });
        status.focus();
    }

    CodebookEditor editor() {
        return editor;
    }

    CodeMerging merging() {
        return merging;
    }

    EvidenceService evidence() {
        return evidence;
    }

    private Optional<Concept> stored(ConceptId id) {
        return codes.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /// After a change that the panel itself shows.
    void stored(String key) {
        reload();
        status.say(key);
    }

    /// Makes a change and opens the code that it returns, or says why it was refused.
    void follow(String key, Supplier<Optional<ConceptId>> change) {
        try {
            Optional<ConceptId> next = change.get();
            chosen = next;
            reload();
            side.removeAll();
            next.filter(id -> stored(id).isPresent()).ifPresent(this::open);
            status.say(key);
        } catch (CodebookRefused refused) {
            refuse(refused);
        }
    }

    /// Says why nothing was stored.
    void refuse(CodebookRefused refused) {
        status.refuse(refused, codes);
    }
}
