package org.qiutong.exchange.entry.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qiutong.evidence.Consent;
import org.qiutong.exchange.coded.Turns;
import org.qiutong.exchange.entry.EntryRefused;
import org.qiutong.exchange.entry.InterviewEntry.Choices;
import org.qiutong.exchange.entry.NewInterview;
import org.qiutong.exchange.entry.NewInterview.Voice;
import org.qiutong.id.ExpertId;
import org.qiutong.kit.FieldError;
import org.qiutong.kit.FormRow;
import org.qiutong.kit.Localized;
import org.qiutong.people.Community;
import org.qiutong.people.Expert;
import org.qiutong.people.Sector;
import org.qiutong.text.LanguageTag;

/// Who one speaker is: whoever asks, an expert of the study, or a new one.
final class VoiceField extends Div {

    private static final String ASKING = "asking";
    private static final String FRESH = "new";

    private final String name;
    private final Map<String, ExpertId> known;
    private final Select<String> who = new Select<>();
    private final TextField code = Localized.label(new TextField(), "entry.code");
    private final Select<Community> community = Localized.label(new Select<>(), "entry.community");
    private final Select<Sector> sector = Localized.label(new Select<>(), "entry.sector");
    private final Select<Consent> consent = Localized.label(new Select<>(), "entry.person.consent");
    private final Div fresh = FormRow.fields(code, community, consent, sector);
    private final FieldError<?> wrongWho = new FieldError<>(who);
    private final FieldError<?> wrongCode = new FieldError<>(code);
    private final FieldError<?> noCommunity = new FieldError<>(community);
    private final FieldError<?> noConsent = new FieldError<>(consent);

    /// @param name what the transcript calls them; empty if it does not tell its speakers
    VoiceField(String name, Choices choices) {
        this.name = name;
        known = new LinkedHashMap<>();
        choices.experts().forEach(each -> known.put(each.id().value(), each.id()));
        addClassName("voice");
        List<String> items = new ArrayList<>(known.keySet());
        items.add(FRESH);
        if (!name.isEmpty()) {
            items.addFirst(ASKING);
        }
        who.setItems(items);
        who.addValueChangeListener(chosen -> fresh.setVisible(FRESH.equals(chosen.getValue())));
        // Whoever has entered the interview sees this guess and corrects it.
        who.setValue(
                Turns.isAsking(name)
                        ? ASKING
                        : choices.experts().stream()
                                .filter(each -> each.code().equals(name))
                                .map(each -> each.id().value())
                                .findFirst()
                                .orElse(FRESH));
        code.setMaxLength(NewInterview.LONGEST_CODE);
        community.setItems(choices.communities());
        sector.setItems(Sector.values());
        sector.setEmptySelectionAllowed(true);
        consent.setItems(Consent.CODE_AND_COUNTRY, Consent.TEAM_ONLY);
        choices.consent().ifPresent(consent::setValue);
        Localized.effect(this, locale -> label(locale, choices.experts()));
        add(who, fresh);
    }

    private void label(Locale locale, List<Expert> experts) {
        who.setLabel(
                name.isEmpty()
                        ? Localized.message(locale, "entry.who")
                        : Localized.message(locale, "import.ask.speaker", Map.of("about", name)));
        who.setItemLabelGenerator(each ->
                experts.stream()
                        .filter(one -> one.id().value().equals(each))
                        .map(Expert::code)
                        .findFirst()
                        .orElseGet(() -> Localized.message(locale, "entry.voice." + each)));
        code.setHelperText(Localized.message(locale, "entry.code.help"));
        community.setItemLabelGenerator(each -> each.label().best(LanguageTag.of(locale)).text());
        sector.setItemLabelGenerator(each -> each == null ? "" : Localized.name(locale, each));
        consent.setItemLabelGenerator(each -> Localized.name(locale, each));
    }

    String name() {
        return name;
    }

    boolean has(String wanted) {
        return FRESH.equals(who.getValue()) && code.getValue().strip().equals(wanted);
    }

    /// Who they are; nothing if an error is told.
    Optional<Voice> check() {
        errors().forEach(each -> each.check(true, ""));
        String chosen = who.getValue();
        if (ASKING.equals(chosen)) {
            return Optional.of(new Voice.Asking());
        }
        if (!FRESH.equals(chosen)) {
            return Optional.ofNullable(known.get(chosen)).map(Voice.Known::new);
        }
        boolean right = wrongCode.check(!code.getValue().isBlank(), "entry.code.none");
        right &= noCommunity.check(!community.isEmpty(), "entry.community.none");
        right &= noConsent.check(!consent.isEmpty(), "entry.consent.none");
        return right
                ? Optional.of(
                        new Voice.Fresh(
                                code.getValue().strip(),
                                community.getValue().id(),
                                sector.getOptionalValue(),
                                consent.getValue()))
                : Optional.empty();
    }

    Stream<FieldError<?>> errors() {
        return Stream.of(wrongWho, wrongCode, noCommunity, noConsent);
    }

    void refuse(EntryRefused.Reason reason) {
        FieldError<?> at = FRESH.equals(who.getValue()) ? wrongCode : wrongWho;
        at.show(reason);
        at.focus();
    }
}
