package org.qiutong.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/// One entry of a list of references, as runs of words of which some are in italics.
public final class Reference {

    private record Run(String text, boolean italic) {}

    private final List<Run> runs = new ArrayList<>();

    Reference() {}

    /// Adds words.
    Reference add(String text) {
        runs.add(new Run(text, false));
        return this;
    }

    /// Adds words in italics.
    Reference italic(String text) {
        runs.add(new Run(text, true));
        return this;
    }

    /// Ends a part with a full stop, unless it ends with a mark of its own.
    Reference stop() {
        String text = text();
        return text.matches("(?s).*[.?!。？！][”’\"]?$") ? this : add(".");
    }

    public String text() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    /// As HTML, for word processors.
    public String html() {
        return runs.stream()
                .map(run -> {
                    String escaped = HtmlUtils.htmlEscape(run.text(), "UTF-8");
                    return run.italic() ? "<i>" + escaped + "</i>" : escaped;
                })
                .collect(Collectors.joining());
    }
}
