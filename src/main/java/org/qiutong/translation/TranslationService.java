package org.qiutong.translation;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.CodebookService.ConceptFilter;
import org.qiutong.evidence.QuotationChanged;
import org.qiutong.evidence.Rendering.Status;
import org.qiutong.graph.Revisions;
import org.qiutong.graph.Window;
import org.qiutong.id.QuotationId;
import org.qiutong.id.StudyId;
import org.qiutong.people.Community;
import org.qiutong.people.PeopleService;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.Messages;
import org.qiutong.translation.ChangeRefused.Reason;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The translation desk.
@Service
@Transactional(readOnly = true)
public class TranslationService {

    private final Neo4jTranslations translations;
    private final CodebookService codebook;
    private final PeopleService people;
    private final Revisions revisions;
    private final Messages messages;
    private final ApplicationEventPublisher events;

    TranslationService(
            Neo4jTranslations translations,
            CodebookService codebook,
            PeopleService people,
            Revisions revisions,
            Messages messages,
            ApplicationEventPublisher events) {
        this.translations = translations;
        this.codebook = codebook;
        this.people = people;
        this.revisions = revisions;
        this.messages = messages;
        this.events = events;
    }

    /// One page of the translations, the least recently changed first; or of those not begun, by
    /// quotation.
    @RolesAllowed("RESEARCHER")
    public List<Translation> queue(Queue queue, Window window) {
        return queue.notBegun()
                ? translations.notBegun(queue, languages(queue), window)
                : translations.queue(queue, window);
    }

    /// All of them, in the same order.
    @RolesAllowed("RESEARCHER")
    public List<Translation> queue(Queue queue) {
        return queue.notBegun()
                ? translations.notBegun(queue, languages(queue))
                : translations.queue(queue);
    }

    @RolesAllowed("RESEARCHER")
    public long count(Queue queue) {
        return queue.notBegun()
                ? translations.countNotBegun(queue, languages(queue))
                : translations.count(queue);
    }

    /// The queue's language if it has one; else the languages of the interface.
    private List<LanguageTag> languages(Queue queue) {
        return queue.language()
                .map(List::of)
                .orElseGet(() -> messages.languages().stream().map(LanguageTag::of).toList());
    }

    /// The translation of a quotation into a language, which may not be begun. Empty if the
    /// quotation does not exist, or its original is in that language.
    @RolesAllowed("RESEARCHER")
    public Optional<Translation> translation(QuotationId quotation, LanguageTag language) {
        return translations(List.of(quotation), language).stream().findFirst();
    }

    /// The translations of quotations into a language, unordered, including those not begun.
    /// Quotations that do not exist, or whose original is in that language, are left out.
    @RolesAllowed("RESEARCHER")
    public List<Translation> translations(List<QuotationId> quotations, LanguageTag language) {
        return translations.translations(quotations, language);
    }

    /// All versions of a translation, the latest first; empty if not begun.
    @RolesAllowed("RESEARCHER")
    public List<HistoryEntry> history(Translation translation) {
        return translations.history(translation.id());
    }

    /// The terms of a study's codebook, and the names of communities and institutions.
    @RolesAllowed("RESEARCHER")
    public Glossary glossary(StudyId study) {
        return Glossary.of(
                codebook.concepts(ConceptFilter.of(study)),
                Stream.concat(
                                people.communities().stream().map(Community::label),
                                people.institutions().stream()
                                        .flatMap(each -> Stream.of(each.name(), each.shortName())))
                        .toList());
    }

    /// The result of a change by the current user. Nothing is stored.
    ///
    /// @throws ChangeRefused if the change is not allowed
    @RolesAllowed("RESEARCHER")
    public Translation preview(Translation seen, Change change) {
        return seen.changed(change, account(), today());
    }

    /// Changes a translation as the current user.
    ///
    /// @param seen the translation that the change was based on
    /// @return the translation as now stored
    /// @throws EditConflict if it or its source has changed since; then nothing is stored
    /// @throws ChangeRefused if the change is not allowed; then nothing is stored
    @RolesAllowed("RESEARCHER")
    @Transactional
    public Translation change(Translation seen, Change change) {
        revisions.lockWriters();
        if (save(seen, change)) {
            tell(seen);
        }
        return stored(seen);
    }

    /// Changes several translations in one transaction, in the order of their ids. Those that have
    /// changed since are left unchanged.
    ///
    /// @param changes by the translation that each was based on
    /// @return the conflicts, which were not stored
    /// @throws ChangeRefused if one change is not allowed; then nothing is stored
    @RolesAllowed("RESEARCHER")
    @Transactional
    public List<EditConflict> change(Map<Translation, Change> changes) {
        List<EditConflict> conflicts = new ArrayList<>();
        List<Translation> changed = new ArrayList<>();
        revisions.lockWriters();
        for (Translation seen :
                changes.keySet().stream().sorted(Comparator.comparing(Translation::id)).toList()) {
            try {
                if (save(seen, Objects.requireNonNull(changes.get(seen)))) {
                    changed.add(seen);
                }
            } catch (EditConflict conflict) {
                conflicts.add(conflict);
            }
        }
        changed.forEach(this::tell);
        return List.copyOf(conflicts);
    }

    /// @return whether there was anything to change
    private boolean save(Translation seen, Change change) {
        translations.lock(seen.id());
        Translation now = stored(seen);
        if (now.version() != seen.version() || !now.source().equals(seen.source())) {
            throw new EditConflict(now, change);
        }
        Translation changed = preview(now, change);
        if (changed.equals(now)) {
            return false;
        }
        Instant at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        if (!translations.save(changed, account(), at, change.note().strip())) {
            throw new EditConflict(stored(seen), change);
        }
        return true;
    }

    private void tell(Translation changed) {
        events.publishEvent(new QuotationChanged(changed.quotation(), changed.study()));
    }

    private Translation stored(Translation seen) {
        return translation(seen.quotation(), seen.language())
                .orElseThrow(() -> new ChangeRefused(seen.id(), Reason.NOTHING_TO_RENDER));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.systemDefault());
    }

    private static String account() {
        return Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication())
                .getName();
    }

    /// An earlier or current version of a translation.
    ///
    /// @param by the account that wrote it; empty for a version that came with a study
    /// @param at the time; empty for a version that came with a study
    /// @param note the reason; may be empty
    public record HistoryEntry(
            int version,
            String text,
            Status status,
            Optional<String> by,
            Optional<Instant> at,
            String note) {}
}
