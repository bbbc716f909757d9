package org.qiutong.coding.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.qiutong.access.Acting;
import org.qiutong.access.Role;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.CodebookService.ConceptFilter;
import org.qiutong.codebook.Concept;
import org.qiutong.coding.CodingRefused;
import org.qiutong.coding.Transcript;
import org.qiutong.coding.TranscriptPassage;
import org.qiutong.coding.codes.CodebookEditor;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Stance;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.search.SearchService;

/// A transcript with what is coded in it; researchers code here. A passage is chosen in the text or
/// in the table, and a code for it by a few letters.
final class TranscriptDesk extends Div {

    private final CodebookService codebook;
    private final CodebookEditor editor;
    private final Supplier<Labels> naming;
    private final Transcript transcript;
    private final CodingUse use;
    private final Map<ExpertId, String> speakers;
    private final PassageChanges passages;
    private final CodedTranscript text;
    private final PassageTable table;
    private final CodePicker codes;
    private final NewCode fresh = new NewCode(NewCode.SIMPLE, this::add);
    private final CodingPanel panel;
    private Labels labels;
    private Optional<TranscriptPassage> open = Optional.empty();

    /// @param speakers those who were interviewed, and what they are called; nobody where it does
    ///   not matter who says what
    /// @param naming reads what codes are called
    TranscriptDesk(
            Transcript transcript,
            CodingUse use,
            PassageChanges passages,
            Map<ExpertId, String> speakers,
            CodebookService codebook,
            CodebookEditor editor,
            SearchService search,
            Supplier<Labels> naming) {
        this.transcript = transcript;
        this.use = use;
        this.speakers = speakers;
        this.codebook = codebook;
        this.editor = editor;
        this.naming = naming;
        labels = naming.get();
        this.passages = passages;
        text = new CodedTranscript(() -> labels);
        table = new PassageTable(transcript.language(), () -> labels, speakers, this::open);
        codes = new CodePicker(transcript.study(), search, this::code);
        addClassName("coding-desk");
        text.show(transcript, passages::inOrder);
        panel = new CodingPanel(codes, fresh, this::undo);
        add(new Div(text));
        if (Acting.has(Role.RESEARCHER)) {
            text.onChoose(this::choose);
            text.onUndo(this::undo);
            offer();
            add(panel);
        }
        add(table);
        text.onOpen(id -> passages.of(id).ifPresent(this::open));
        table.show(passages.inOrder());
    }

    private void offer() {
        List<Concept> all = codebook.concepts(ConceptFilter.of(transcript.study()));
        codes.offer(all);
        fresh.offer(all);
    }

    private void choose(int from, int to) {
        transcript
                .passage(from, to, speakers, use != CodingUse.EVIDENCE)
                .ifPresent(chosen -> {
                    open(passages.between(chosen.start(), chosen.end()).orElse(chosen));
                    codes.focus();
                });
    }

    private void open(TranscriptPassage passage) {
        open = Optional.of(passage);
        text.choose(
                passage.start(),
                passage.end(),
                passages.of(passage.quotation()).map(TranscriptPassage::quotation));
        boolean compared = use == CodingUse.COMPARISON;
        panel.show(
                passage,
                compared || passage.expert().isPresent(),
                () ->
                        new PassageForm(
                                passage, transcript, speakers, labels, !compared, this::change));
    }

    private void code(ConceptId code) {
        open.ifPresent(passage -> {
            change(passage.adding(new Quotation.Coding(code, Stance.SUPPORT)));
            text.focusText();
        });
    }

    private void add(NewCode.Wanted wanted) {
        ConceptId added =
                editor.add(transcript.study(), wanted.kind(), wanted.label(), wanted.broader());
        labels = naming.get();
        offer();
        code(added);
    }

    /// Stores what is coded; who says words that are not coded yet is only remembered.
    private void change(TranscriptPassage wanted) {
        TranscriptPassage seen = open.orElseThrow();
        if (wanted.isCoded() || seen.isCoded()) {
            follow(() -> passages.change(seen, wanted));
        } else {
            open(wanted);
        }
    }

    private void undo() {
        if (passages.canUndo()) {
            follow(passages::undo);
            text.focusText();
        }
    }

    /// Shows a change, or why it was refused with what is stored instead.
    private void follow(Supplier<TranscriptPassage> change) {
        try {
            show(change.get());
        } catch (CodingRefused refused) {
            refused.now().ifPresent(this::show);
            panel.refuse(refused.reason());
        }
    }

    private void show(TranscriptPassage now) {
        table.show(passages.inOrder());
        text.change(now, getLocale());
        panel.canUndo(passages.canUndo());
        open(now);
    }
}
