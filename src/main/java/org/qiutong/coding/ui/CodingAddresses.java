package org.qiutong.coding.ui;

import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;
import org.qiutong.coding.CodingService;
import org.qiutong.coding.codes.CodebookEditor;
import org.qiutong.id.SourceId;
import org.qiutong.id.StableId;
import org.qiutong.id.StudyId;
import org.qiutong.kit.Existence;
import org.qiutong.kit.Missing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Which addresses of transcripts there are, for this reader.
@Configuration(proxyBeanMethods = false)
class CodingAddresses {

    @Bean
    Existence codebookPage(CodebookEditor editor) {
        return Existence.of(
                CodebookView.class,
                path ->
                        path.get("study")
                                .flatMap(id -> StableId.parse(id, StudyId::new))
                                .filter(editor::canEdit)
                                .isPresent());
    }

    @Bean
    Existence transcript(CodingService coding) {
        return Existence.of(TranscriptView.class, path -> isTranscript(coding, path));
    }

    @Bean
    Existence secondCoding(CodingService coding) {
        return Existence.of(SecondCodingView.class, path -> isTranscript(coding, path));
    }

    @Bean
    Existence agreement(CodingService coding) {
        return Existence.of(
                AgreementView.class,
                path ->
                        study(path)
                                .filter(study -> !coding.transcribed(study).isEmpty())
                                .isPresent());
    }

    private static boolean isTranscript(CodingService coding, RouteParameters path) {
        return study(path)
                .filter(study ->
                        StableId.parse(Missing.id(path), SourceId::new)
                                .filter(coding.transcribed(study)::containsKey)
                                .isPresent())
                .isPresent();
    }

    private static Optional<StudyId> study(RouteParameters path) {
        return path.get("study").flatMap(id -> StableId.parse(id, StudyId::new));
    }
}
