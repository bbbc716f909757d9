package org.qiutong.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.qiutong.export.Paper.Block;
import org.qiutong.ground.Thresholds;
import org.qiutong.study.Study;
import org.qiutong.text.LocalizedText;

/// How what a pack says has come about, and what it does not say.
final class MethodText {

    private MethodText() {}

    static List<Block> of(Speech speech) {
        return of(true, speech);
    }

    /// @param counted whether a stance is a count in any of the studies; otherwise there is nothing
    ///   to say of probabilities
    static List<Block> of(boolean counted, Speech speech) {
        List<Block> all = new ArrayList<>();
        all.addAll(
                List.of(
                        new Block.Heading(speech.say("method.grades"), 2, ""),
                        new Block.Items(
                                Stream.of("positions", "findings", "silence")
                                        .map(each -> speech.say("method.grades." + each))
                                        .toList()),
                        new Block.Heading(speech.say("method.ground"), 2, "")));
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
        List<Block> all = new ArrayList<>();
        all.add(new Block.Heading(speech.text(study.title()), 2, ""));
        all.add(
                new Block.Items(
                        study.samples().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(sample ->
                                        speech.say(
                                                "briefing.sample",
                                                Map.of(
                                                        "community",
                                                        speech.community(sample.getKey()),
                                                        "size",
                                                        sample.getValue())))
                                .toList()));
        for (LocalizedText text :
                List.of(study.method(), study.limits(), study.confidentiality(), study.licence())) {
            if (!text.isEmpty()) {
                all.add(new Block.Paragraph(speech.text(text)));
            }
        }
        return all;
    }
}
