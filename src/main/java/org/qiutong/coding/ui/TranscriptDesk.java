package org.qiutong.coding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.qiutong.access.Acting;
import org.qiutong.access.Role;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.CodebookService.ConceptFilter;
import org.qiutong.codebook.Concept;
import org.qiutong.coding.CodingDesk;
import org.qiutong.coding.CodingRefused;
import org.qiutong.coding.Passage;
import org.qiutong.coding.Transcript;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Stance;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.QuotationId;
import org.qiutong.kit.Localized;
import org.qiutong.search.SearchService;

/// A transcript with what is coded in it; researchers code here. A passage is chosen in the text or
/// in the table, and a code for it by a few letters.
final class TranscriptDesk extends Div {

    private final CodingDesk desk;
    private final CodebookService codebook;
    private final Function<CodebookService, Labels> naming;
    private final Transcript transcript;
    private final Map<ExpertId, String> experts;
    private final Map<QuotationId, Passage> passages = new LinkedHashMap<>();
    private final Deque<Step> done = new ArrayDeque<>();
    private final CodedTranscript text;
    private final PassageTable table;
    private final CodePicker codes;
    private final NewCode fresh = new NewCode(this::add);
    private final Div form = new Div();
    private final Div refusal = new Div();
    private final Button undo = Localized.text(new Button(), "coding.undo");
    private Labels labels;
    private Optional<Passage> open = Optional.empty();
    private Optional<PassageForm> shown = Optional.empty();

    /// A change, to be undone.
    private record Step(Passage before, Passage after) {}

    /// @param experts those who were interviewed, and what they are called
    /// @param naming reads what codes are called
    TranscriptDesk(
            Transcript transcript,
            List<Passage> coded,
            Map<ExpertId, String> experts,
            CodingDesk desk,
            CodebookService codebook,
            SearchService search,
            Function<CodebookService, Labels> naming) {
        this.transcript = transcript;
        this.experts = experts;
        this.desk = desk;
        this.codebook = codebook;
        this.naming = naming;
        labels = naming.apply(codebook);
        coded.forEach(each -> passages.put(each.quotation(), each));
        text = new CodedTranscript(() -> labels);
        table = new PassageTable(transcript.language(), () -> labels, experts, this::open);
        codes = new CodePicker(transcript.study(), search, this::code);
        addClassName("coding-desk");
        text.show(transcript, passages::values);
        Div side = new Div();
        side.addClassName("side");
        if (Acting.has(Role.RESEARCHER)) {
            text.onChoose(this::choose);
            text.onUndo(this::undo);
            undo.addClickListener(_ -> undo());
            undo.setEnabled(false);
            refusal.getElement().setAttribute("role", "alert");
            form.add(Localized.text(new Paragraph(), "coding.how"));
            offer();
            codes.setVisible(false);
            side.add(Localized.text(new H2(), "coding.title"), form, codes, refusal, undo, fresh);
        }
        text.onOpen(id -> Optional.ofNullable(passages.get(id)).ifPresent(this::open));
        add(new Div(text), side, table);
        table.show(passages.values());
    }

    private void offer() {
        List<Concept> all = codebook.concepts(ConceptFilter.of(transcript.study()));
        codes.offer(all);
        fresh.offer(all);
    }

    private void choose(int from, int to) {
        transcript
                .passage(from, to, experts)
                .ifPresent(chosen -> {
                    open(
                            passages.values().stream()
                                    .filter(each ->
                                            each.start() == chosen.start()
                                                    && each.end() == chosen.end())
                                    .findFirst()
                                    .orElse(chosen));
                    codes.focus();
                });
    }

    private void open(Passage passage) {
        open = Optional.of(passage);
        text.choose(
                passage.start(),
                passage.end(),
                passages.containsKey(passage.quotation())
                        ? Optional.of(passage.quotation())
                        : Optional.empty());
        refusal.removeAll();
        if (Acting.has(Role.RESEARCHER)) {
            if (shown.filter(each -> each.takes(passage)).isEmpty()) {
                PassageForm next =
                        new PassageForm(
                                passage, transcript.language(), experts, labels, this::change);
                form.removeAll();
                form.add(next);
                shown = Optional.of(next);
            }
            codes.setVisible(true);
            codes.setEnabled(passage.expert().isPresent());
        }
    }

    private void code(ConceptId code) {
        open.ifPresent(passage -> {
            change(passage.adding(new Quotation.Coding(code, Stance.SUPPORT)));
            text.focusText();
        });
    }

    private void add(NewCode.Wanted wanted) {
        ConceptId added =
                codebook.add(
                        transcript.study(),
                        wanted.kind(),
                        wanted.label(),
                        wanted.broader(),
                        Acting.required().name());
        labels = naming.apply(codebook);
        offer();
        code(added);
    }

    /// Stores what is coded; who says words that are not coded yet is only remembered.
    private void change(Passage wanted) {
        Passage seen = open.orElseThrow();
        if (!wanted.isCoded() && !seen.isCoded()) {
            open(wanted);
            return;
        }
        store(seen, wanted)
                .ifPresent(now -> {
                    done.push(new Step(seen, now));
                    undo.setEnabled(true);
                });
    }

    private void undo() {
        if (!done.isEmpty()) {
            Step last = done.pop();
            store(last.after(), last.before());
            undo.setEnabled(!done.isEmpty());
            text.focusText();
        }
    }

    private Optional<Passage> store(Passage seen, Passage wanted) {
        try {
            Passage now = desk.change(seen, wanted);
            follow(now);
            return Optional.of(now);
        } catch (CodingRefused refused) {
            refused.now().ifPresent(this::follow);
            refusal.removeAll();
            refusal.add(
                    Localized.text(
                            new Paragraph(), locale -> Localized.name(locale, refused.reason())));
            return Optional.empty();
        }
    }

    private void follow(Passage now) {
        if (now.isCoded()) {
            passages.put(now.quotation(), now);
        } else {
            passages.remove(now.quotation());
        }
        table.show(
                passages.values().stream()
                        .sorted(
                                Comparator.comparingInt(Passage::start)
                                        .thenComparingInt(Passage::end))
                        .toList());
        text.change(now, getLocale());
        open(now);
    }
}
