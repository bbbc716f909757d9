package org.qiutong.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.qiutong.export.Paper.Block;
import org.qiutong.ground.Thresholds;
import org.qiutong.study.Study;
import org.qiutong.text.LocalizedText;

/// How what a paper says has come about, and what it does not say.
final class MethodText {

    private MethodText() {}

    /// The grades of evidence and how labels follow from them.
    static List<Block> of(Speech speech) {
        List<Block> all = new ArrayList<>(grades(speech));
        all.add(new Block.Heading(speech.say("method.ground"), 2, ""));
        all.addAll(labels(true, speech));
        return all;
    }

    /// What counts as evidence.
    static List<Block> grades(Speech speech) {
        return List.of(
                new Block.Heading(speech.say("method.grades"), 2, ""),
                new Block.Items(
                        Stream.of("positions", "findings", "silence")
                                .map(each -> speech.say("method.grades." + each))
                                .toList()));
    }

    /// How labels follow from the evidence.
    ///
    /// @param counted whether a stance is a count in any of the studies; otherwise there is nothing
    ///   to say of probabilities
    static List<Block> labels(boolean counted, Speech speech) {
        List<Block> all = new ArrayList<>();
        if (counted) {
            all.add(
                    new Block.Paragraph(
                            speech.say(
                                    "method.ground.labels",
                                    Map.of(
                                            "established", Thresholds.STANDARD.established(),
                                            "leaning", Thresholds.STANDARD.leaning(),
                                            "few", Thresholds.FEW))));
        }
        all.add(new Block.Paragraph(speech.say("method.ground.reported")));
        return all;
    }

    /// What a study says of itself.
    static List<Block> of(Study study, Speech speech) {
        List<Block> all = new ArrayList<>(about(study, speech));
        all.addAll(
                texts(
                        speech,
                        study.method(),
                        study.limits(),
                        study.confidentiality(),
                        study.licence()));
        return all;
    }

    /// Whom a study asked, and what it does not allow one to say.
    static List<Block> limits(Study study, Speech speech) {
        List<Block> all = new ArrayList<>(about(study, speech));
        all.addAll(texts(speech, study.limits()));
        return all;
    }

    /// How a study was made, and what may be done with its words.
    static List<Block> made(Study study, Speech speech) {
        List<Block> all = new ArrayList<>();
        all.add(new Block.Heading(speech.text(study.title()), 2, ""));
        all.addAll(texts(speech, study.method(), study.confidentiality(), study.licence()));
        return all;
    }

    private static List<Block> about(Study study, Speech speech) {
        return List.of(
                new Block.Heading(speech.text(study.title()), 2, ""),
                new Block.Paragraph(
                        speech.plain(
                                String.join(
                                        speech.words("briefing.separator", Map.of()),
                                        study.samples().entrySet().stream()
                                                .sorted(Map.Entry.comparingByKey())
                                                .map(sample ->
                                                        speech.words(
                                                                "briefing.sample",
                                                                Map.of(
                                                                        "community",
                                                                        speech.community(
                                                                                sample.getKey()),
                                                                        "size",
                                                                        sample.getValue())))
                                                .toList()))));
    }

    private static List<Block> texts(Speech speech, LocalizedText... texts) {
        return Stream.of(texts)
                .filter(text -> !text.isEmpty())
                .map(speech::text)
                .<Block>map(Block.Paragraph::new)
                .toList();
    }
}
