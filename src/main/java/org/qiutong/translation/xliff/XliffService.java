package org.qiutong.translation.xliff;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.TextChange;
import org.qiutong.graph.Revisions;
import org.qiutong.translation.Change;
import org.qiutong.translation.Queue.Stage;
import org.qiutong.translation.Translation;
import org.qiutong.translation.TranslationService;
import org.qiutong.translation.xliff.ImportPlan.Item;
import org.qiutong.translation.xliff.ImportPlan.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Exports texts to translation tools, and imports them again.
@Service
@Transactional(readOnly = true)
public class XliffService {

    /// The maximum number of units in one file, since a file is built in memory.
    public static final int MOST_UNITS = 50_000;

    /// The size of a selection.
    ///
    /// @param translated the number with a translation that a translation memory can use
    /// @param approved the number of those that are reviewed or final, or of the codebook
    public record Size(int quotations, int codebook, int translated, int approved) {

        public boolean fits() {
            int all = quotations + codebook;
            return all > 0 && all <= MOST_UNITS;
        }
    }

    private final Units units;
    private final PlanMaker plans;
    private final TranslationService desk;
    private final CodebookService codebook;
    private final Revisions revisions;

    XliffService(
            Units units,
            PlanMaker plans,
            TranslationService desk,
            CodebookService codebook,
            Revisions revisions) {
        this.units = units;
        this.plans = plans;
        this.desk = desk;
        this.codebook = codebook;
        this.revisions = revisions;
    }

    @RolesAllowed("RESEARCHER")
    public Size size(ExportSelection selection) {
        int texts = 0;
        int worded = 0;
        for (var concept : units.concepts(selection)) {
            for (var field : Units.fields(concept, selection.from())) {
                texts++;
                if (concept.text(field).byLanguage().containsKey(selection.into())) {
                    worded++;
                }
            }
        }
        int renderings = 0;
        int translated = worded;
        int approved = worded;
        for (Stage stage : Stage.values()) {
            int number = units.count(selection, stage);
            renderings += number;
            switch (stage) {
                case REVIEWED, FINAL -> {
                    translated += number;
                    approved += number;
                }
                case DRAFT, IN_REVIEW -> translated += number;
                case NOT_BEGUN, OUTDATED -> {}
            }
        }
        return new Size(renderings, texts, translated, approved);
    }

    /// All texts of a selection. They are counted first, so that a selection that is too large is
    /// never read.
    private List<Unit> units(ExportSelection selection, Locale locale) {
        Size size = size(selection);
        if (!size.fits()) {
            throw new IllegalArgumentException(size.quotations() + size.codebook() + " units");
        }
        return units.of(selection, locale);
    }

    /// A selection as XLIFF 2.1.
    ///
    /// @param locale the language of the notes for the translator
    /// @throws IllegalArgumentException if there is nothing in it, or more than [#MOST_UNITS]
    @RolesAllowed("RESEARCHER")
    public String xliff(ExportSelection selection, Locale locale) {
        return XliffWriter.write(selection.from(), selection.into(), units(selection, locale));
    }

    /// The translations of a selection as TMX 1.4: those that are reviewed or final, and those of
    /// the codebook; never outdated ones.
    ///
    /// @param drafts whether to include translations that are not approved
    /// @param locale the language of the notes
    /// @throws IllegalArgumentException if there is nothing in it, or more than [#MOST_UNITS]
    @RolesAllowed("RESEARCHER")
    public String tmx(ExportSelection selection, boolean drafts, Locale locale) {
        return TmxWriter.write(
                selection.from(),
                units(selection, locale).stream()
                        .filter(each -> each.isCurrent() && (drafts || each.approved()))
                        .toList(),
                LocalDate.now(ZoneId.systemDefault()));
    }

    /// Reads a file returned from a tool.
    ///
    /// @param name the file name
    /// @throws FileRefused if it is not an XLIFF document of a supported version
    @RolesAllowed("RESEARCHER")
    public XliffFile read(String name, byte[] bytes) {
        return XliffReader.read(name, bytes);
    }

    /// The outcome for each unit if the current user stored the file now. A state of reviewed or
    /// final submits a translation for review: a file cannot approve.
    @RolesAllowed("RESEARCHER")
    public ImportPlan plan(XliffFile file) {
        return plans.plan(file);
    }

    /// Stores all units that can be stored, in one transaction. Units that have changed since the
    /// plan are evaluated again.
    ///
    /// @return the outcome for each unit
    @RolesAllowed("RESEARCHER")
    @Transactional
    public ImportPlan store(XliffFile file) {
        revisions.lockWriters();
        ImportPlan plan = plans.plan(file);
        Map<Translation, Change> renderings = new LinkedHashMap<>();
        List<TextChange> texts = new ArrayList<>();
        for (Item item : plan.items()) {
            switch (item.outcome()) {
                case Outcome.Rendered(Translation seen, Change change, _) ->
                        renderings.put(seen, change);
                case Outcome.Worded(TextChange change) -> texts.add(change);
                case Outcome.Unchanged _, Outcome.Refused _ -> {}
            }
        }
        Set<UnitId> late = new HashSet<>();
        desk.change(renderings)
                .forEach(conflict ->
                        late.add(new UnitId.OfQuotation(conflict.theirs().quotation())));
        codebook.change(texts)
                .forEach(
                        change -> late.add(new UnitId.OfConcept(change.concept(), change.field())));
        return plan.without(late);
    }
}
