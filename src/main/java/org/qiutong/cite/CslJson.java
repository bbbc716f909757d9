package org.qiutong.cite;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The items of the Citation Style Language, as Zotero, Pandoc and citeproc read them.
final class CslJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private CslJson() {}

    static String write(List<Work> works) {
        return MAPPER.writeValueAsString(works.stream().map(CslJson::item).toList());
    }

    private static Map<String, Object> item(Work work) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", work.key());
        item.put("type", work.kind() == Work.Kind.REPORT ? "report" : "webpage");
        List<Name> names = work.responsible(work.language());
        if (!names.isEmpty()) {
            item.put("author", names.stream().map(CslJson::name).toList());
        }
        item.put("title", work.original());
        work.besides(work.language()).ifPresent(name -> item.put("publisher", name));
        work.published().ifPresent(date -> item.put("issued", date(date)));
        work.address().ifPresent(address -> item.put("URL", address));
        work.read().ifPresent(day -> item.put("accessed", date(PartialDate.of(day))));
        item.put("language", work.language().value());
        return item;
    }

    private static Map<String, String> name(Name name) {
        if (name.isWhole()) {
            return Map.of("literal", name.family());
        }
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("family", name.family());
        parts.put("given", name.given());
        if (!name.suffix().isEmpty()) {
            parts.put("suffix", name.suffix());
        }
        return parts;
    }

    private static Map<String, Object> date(PartialDate date) {
        return Map.of("date-parts", List.of(date.parts()));
    }
}
