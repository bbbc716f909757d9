package org.qiutong.explore.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.qiutong.explore.NodeId;

/// The address of a node's own page, or of the page that describes it.
final class Pages {

    private Pages() {}

    static Optional<String> of(NodeId node) {
        String id = node.id();
        return switch (node.type()) {
            case CONCEPT -> Optional.of("concepts/" + id);
            case EXPERT -> Optional.of("experts/" + id);
            case INSTITUTION -> Optional.of("institutions/" + id);
            case QUOTATION -> Optional.of("quotations/" + id);
            case STUDY -> Optional.of("studies/" + id);
            case COMMUNITY -> Optional.of("experts?community=" + encode(id));
            case SOURCE, MILESTONE ->
                    id.indexOf('/') < 0
                            ? Optional.empty()
                            : Optional.of("studies/" + id.substring(0, id.indexOf('/')));
            case FINDING, STATEMENT -> Optional.empty();
        };
    }

    private static String encode(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }
}
