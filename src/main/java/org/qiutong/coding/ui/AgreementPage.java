package org.qiutong.coding.ui;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qiutong.access.AccountNames;
import org.qiutong.codebook.CodebookService;
import org.qiutong.coding.CodingService;
import org.qiutong.coding.SecondCoding;
import org.qiutong.coding.SecondCodings;
import org.qiutong.coding.Transcript;
import org.qiutong.coding.agreement.CodeAgreement;
import org.qiutong.coding.agreement.CoderAgreement;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.id.SourceId;
import org.qiutong.id.StudyId;
import org.qiutong.kit.Missing;
import org.qiutong.people.PeopleService;
import org.qiutong.study.Source;
import org.qiutong.study.Study;
import org.qiutong.study.StudyService;
import org.qiutong.text.LanguageTag;

/// What the page of the agreement of coders shows.
///
/// @param coders what those are called who coded or settled, by account
record AgreementPage(
        Study study,
        Map<SourceId, Source> sources,
        Map<SourceId, Transcript> transcripts,
        List<SecondCoding> codings,
        List<LanguageTag> languages,
        List<CodeAgreement> agreement,
        Map<String, String> coders,
        Labels labels) {

    /// @throws Missing for who is not on the team of the study, or if it has no transcripts
    static AgreementPage load(
            StudyId id,
            CodingService coding,
            SecondCodings seconds,
            StudyService studies,
            CodebookService codebook,
            PeopleService people,
            AccountNames names) {
        Map<SourceId, Transcript> transcripts = new TreeMap<>();
        coding.transcripts(id).forEach(each -> transcripts.put(each.source(), each));
        if (transcripts.isEmpty()) {
            throw new Missing(id.value());
        }
        Map<SourceId, Source> sources = new TreeMap<>();
        studies.sources(id).forEach(each -> sources.put(each.id(), each));
        List<SecondCoding> codings = seconds.finished(id);
        CoderAgreement agreement = new CoderAgreement(List.copyOf(transcripts.values()), codings);
        Map<String, String> coders = new TreeMap<>();
        for (SecondCoding each : codings) {
            coders.put(each.coder(), names.of(each.coder()));
            each.settled().forEach(by -> coders.put(by.by(), names.of(by.by())));
        }
        return new AgreementPage(
                studies.study(id).orElseThrow(() -> new Missing(id.value())),
                sources,
                transcripts,
                codings,
                List.copyOf(agreement.languages()),
                agreement.byCode(),
                coders,
                Labels.load(codebook, people));
    }
}
