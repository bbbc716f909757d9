package org.qiutong.exchange.entry.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qiutong.exchange.entry.EntryRefused;
import org.qiutong.exchange.entry.InterviewEntry.Choices;
import org.qiutong.exchange.entry.NewInterview.Voice;
import org.qiutong.exchange.transcript.TranscriptFile;
import org.qiutong.kit.FieldError;
import org.qiutong.kit.Localized;

/// The speakers that a transcript tells, and who each of them is; where it tells none, who was
/// interviewed.
final class VoiceFields extends Div {

    private final Choices choices;
    private final Paragraph found = new Paragraph();
    private final Div rows = new Div();

    /// Also those of texts that were there before: what was said of a speaker is kept.
    private final Map<String, VoiceField> known = new LinkedHashMap<>();

    private List<String> speakers = List.of();

    VoiceFields(Choices choices) {
        this.choices = choices;
        found.getElement().setAttribute("role", "status");
        add(found, rows);
        show(Optional.empty());
    }

    /// @param transcript empty if there is none yet
    void show(Optional<TranscriptFile> transcript) {
        speakers =
                transcript
                        .map(TranscriptFile::speakers)
                        .map(all -> all.isEmpty() ? List.of("") : all)
                        .orElse(List.of());
        rows.removeAll();
        speakers.forEach(each ->
                rows.add(known.computeIfAbsent(each, name -> new VoiceField(name, choices))));
        Localized.text(
                found,
                "entry.speakers.found",
                Map.of(
                        "state",
                        transcript.isEmpty() ? "none" : "read",
                        "count",
                        transcript.map(each -> each.speakers().size()).orElse(0)));
    }

    /// Who the speakers are; incomplete where an error is told.
    Map<String, Voice> check() {
        Map<String, Voice> voices = new LinkedHashMap<>();
        shown().forEach(each -> each.check().ifPresent(voice -> voices.put(each.name(), voice)));
        return voices;
    }

    private Stream<VoiceField> shown() {
        return speakers.stream().flatMap(each -> Optional.ofNullable(known.get(each)).stream());
    }

    Stream<FieldError<?>> errors() {
        return shown().flatMap(VoiceField::errors);
    }

    /// Tells why a service has refused whoever has this code, or all of them.
    void refuse(EntryRefused.Reason reason, String code) {
        shown().filter(each -> code.isEmpty() || each.has(code))
                .reduce((_, last) -> last)
                .ifPresent(each -> each.refuse(reason));
    }
}
