package org.qiutong.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.qiutong.graph.Row;
import org.qiutong.id.StudyId;
import org.qiutong.search.FoundText.Standing;
import org.qiutong.text.FoldedText;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.Pinyin;

/// A searchable text with its keys, as stored in the graph.
///
/// @param of the id of the thing that has the text
/// @param type the kind of concept or milestone; else empty
/// @param study empty for a thing that is shared by all studies
record SearchText(
        Kind kind,
        String of,
        String type,
        Optional<StudyId> study,
        Field field,
        LanguageTag language,
        Standing standing,
        String text) {

    /// To be increased whenever the same text gets different keys, or another standing.
    static final long KEY_VERSION = 3;

    static SearchText of(Row row) {
        return new SearchText(
                row.constant("kind", Kind.class),
                row.text("of"),
                row.text("type"),
                row.optional("study").filter(id -> !id.isEmpty()).map(StudyId::new),
                row.constant("field", Field.class),
                new LanguageTag(row.text("language")),
                row.constant("standing", Standing.class),
                row.text("text"));
    }

    /// The script alone decides which keys there are, since a Chinese title may be tagged as
    /// English.
    Map<String, Object> row(int number) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", kind + " " + of + " " + number);
        row.put("kind", kind.name());
        row.put("of", of);
        row.put("type", type);
        row.put("study", study.map(StudyId::value).orElse(""));
        row.put("field", field.name());
        row.put("language", language.value());
        row.put("standing", standing.name());
        row.put("text", text);
        String key = FoldedText.key(text);
        if (FoldedText.hasHan(key)) {
            row.put("keyHan", key);
            row.put("keyPinyin", Pinyin.key(text));
        } else {
            row.put("keyLatin", key);
        }
        return row;
    }
}
