package org.qiutong.exchange.coded;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.qiutong.id.CommunityId;
import org.qiutong.id.StudyId;
import org.qiutong.people.Community;
import org.qiutong.text.Countries;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.Messages;
import org.qiutong.text.Scripts;
import org.qiutong.text.Slug;

/// The communities that the files name. A country has the same id in every study, whatever language
/// or code names it; any other group belongs to its study.
public final class Communities {

    private final StudyId study;
    private final LanguageTag latin;
    private final Messages messages;
    private final Countries countries;
    private final Map<String, Community> found = new LinkedHashMap<>();

    /// @param latin what names in Latin letters are in
    public Communities(StudyId study, LanguageTag latin, Messages messages) {
        this.study = study;
        this.latin = latin;
        this.messages = messages;
        this.countries = new Countries(messages.languages());
    }

    /// The id of the community of a name.
    CommunityId of(String name) {
        String key = name.strip();
        return found.computeIfAbsent(key, this::community).id();
    }

    /// The id of the community of those of whom the files do not say it.
    CommunityId notStated() {
        return found.computeIfAbsent(
                        "",
                        _ ->
                                new Community(
                                        new CommunityId(study + "-unstated"),
                                        messages.localized("coded.unstated", Map.of()),
                                        messages.localized("coded.unstated.experts", Map.of()),
                                        Map.of()))
                .id();
    }

    /// The community of a name in one or more languages.
    public Community named(LocalizedText label) {
        return label.versions().stream()
                .map(LocalizedText.Version::text)
                .filter(each -> countries.code(each).isPresent())
                .findFirst()
                .map(this::community)
                .orElseGet(() -> own(label));
    }

    private Community own(LocalizedText label) {
        Map<String, String> experts = new TreeMap<>();
        label.byLanguage()
                .forEach((language, name) ->
                        experts.put(
                                language.value(),
                                messages.format(
                                        language.locale(), "coded.experts", Map.of("name", name))));
        return new Community(
                new CommunityId(study + "-" + Slug.small(label.versions().getFirst().text())),
                label,
                LocalizedText.of(experts),
                Map.of());
    }

    private Community community(String name) {
        Optional<String> known = countries.code(name);
        if (known.isEmpty()) {
            LocalizedText label = LocalizedText.of(Scripts.language(name, latin), name);
            return new Community(
                    new CommunityId(study + "-" + Slug.small(name)),
                    label,
                    messages.localized("coded.experts", Map.of("name", name)),
                    Map.of());
        }
        String country = known.get();
        Map<String, String> labels = new TreeMap<>();
        Map<String, String> experts = new TreeMap<>();
        for (Locale language : messages.languages()) {
            String label = Countries.name(country, language);
            labels.put(LanguageTag.of(language).value(), label);
            experts.put(
                    LanguageTag.of(language).value(),
                    messages.format(language, "coded.experts", Map.of("name", label)));
        }
        // The United Kingdom is UK in the studies that there are, as in the European Union.
        return new Community(
                new CommunityId(country.equals("GB") ? "UK" : country),
                LocalizedText.of(labels),
                LocalizedText.of(experts),
                Map.of());
    }

    /// Those that were asked for, in that order.
    Iterable<Community> all() {
        Map<CommunityId, Community> byId = new LinkedHashMap<>();
        found.values().forEach(each -> byId.putIfAbsent(each.id(), each));
        return byId.values();
    }
}
