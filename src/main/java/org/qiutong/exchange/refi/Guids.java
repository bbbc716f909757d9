package org.qiutong.exchange.refi;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.qiutong.graph.Queries;
import org.qiutong.id.QuotationId;
import org.qiutong.id.StudyId;
import org.qiutong.withdrawal.StudyPart;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the parts of a study are called in a project: as in the program that they came from, or
/// else by an id made of ours, the same at every export.
@Service
public class Guids {

    private static final Pattern FORM =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Queries queries;

    Guids(Queries queries) {
        this.queries = queries;
    }

    /// Those of a study that the reader may see.
    @PermitAll
    @Transactional(readOnly = true)
    public OfStudy of(StudyId study) {
        Map<String, String> known = new HashMap<>();
        queries.list(
                        "exchange/findGuids",
                        Map.of("study", study),
                        row -> Map.entry(row.text("kind") + " " + row.text("id"), row.text("guid")))
                .forEach(each -> known.put(each.getKey(), each.getValue()));
        return new OfStudy(known);
    }

    /// Those of one study.
    public static final class OfStudy {

        private final Map<String, String> known;

        private OfStudy(Map<String, String> known) {
            this.known = known;
        }

        String part(StudyPart.Kind kind, Object id) {
            return form(Optional.ofNullable(known.get(kind + " " + id)))
                    .orElseGet(() -> made(kind + " " + id));
        }

        /// A passage has it in its own id if it came with one.
        String passage(QuotationId quotation) {
            return form(Optional.of(
                            quotation.value().substring(quotation.value().indexOf('/') + 1)))
                    .orElseGet(() -> made("QUOTATION " + quotation));
        }

        /// Of something that is no part of the study here.
        static String made(String name) {
            return UUID.nameUUIDFromBytes(("qiutong " + name).getBytes(UTF_8)).toString();
        }

        /// The standard allows no others, though programs write them.
        private static Optional<String> form(Optional<String> guid) {
            return guid.map(each -> each.toLowerCase(Locale.ROOT))
                    .filter(each -> FORM.matcher(each).matches());
        }
    }
}
