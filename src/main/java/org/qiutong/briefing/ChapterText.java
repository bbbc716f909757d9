package org.qiutong.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.qiutong.dialogue.AgendaItem;
import org.qiutong.dialogue.Hosting;
import org.qiutong.dialogue.Setting;
import org.qiutong.export.Paper.Block;
import org.qiutong.id.ConceptId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText.Version;
import org.qiutong.text.Messages;

/// What the chapters of a pack say, apart from those on its items.
record ChapterText(Pack pack) {

    List<Block> about(Speech speech) {
        Setting setting = pack.dialogue().setting();
        List<Block> all = new ArrayList<>();
        if (!setting.purpose().isEmpty()) {
            all.add(new Block.Paragraph(speech.text(setting.purpose())));
        }
        List<Version> facts = new ArrayList<>();
        setting.days()
                .ifPresent(days ->
                        facts.add(
                                speech.say(
                                        "briefing.days",
                                        Map.of(
                                                "single",
                                                days.count() == 1 ? "yes" : "no",
                                                "first",
                                                speech.date(days.first()),
                                                "last",
                                                speech.date(days.last())))));
        facts.add(
                speech.say(
                        "briefing.sessions",
                        Map.of("sessions", setting.sessions(), "minutes", setting.minutes())));
        facts.add(fact("briefing.format", speech.name(setting.format()), speech));
        facts.add(
                fact(
                        "briefing.languages",
                        speech.list(
                                setting.languages().stream()
                                        .map(each -> languageName(each, speech))
                                        .toList()),
                        speech));
        facts.add(
                fact(
                        "briefing.communities",
                        speech.list(setting.communities().stream().map(speech::community).toList()),
                        speech));
        facts.add(speech.say("briefing.seats", Map.of("seats", setting.seats())));
        facts.add(fact("briefing.confidentiality", speech.name(setting.confidentiality()), speech));
        all.add(new Block.Items(facts));
        return all;
    }

    private static String languageName(LanguageTag language, Speech speech) {
        return Messages.nameOf(language.locale(), speech.locale());
    }

    private static Version fact(String key, String value, Speech speech) {
        return speech.say(key, Map.of("value", value));
    }

    List<Block> agenda(Speech speech) {
        if (pack.items().isEmpty()) {
            return List.of(new Block.Paragraph(speech.say("briefing.agenda.none")));
        }
        List<List<Version>> rows = new ArrayList<>();
        for (Pack.Item item : pack.items()) {
            AgendaItem planned = item.planned();
            rows.add(
                    List.of(
                            speech.text(item.concept().label()),
                            speech.plain(
                                    item.ground()
                                            .map(ground -> ItemText.label(ground, speech))
                                            .orElse("")),
                            speech.say("briefing.minutes", Map.of("minutes", planned.minutes()))));
        }
        return List.of(
                new Block.Table(
                        speech.say("briefing.agenda.caption"),
                        List.of(
                                speech.say("briefing.agenda.item"),
                                speech.say("filter.label"),
                                speech.say("briefing.agenda.time")),
                        rows));
    }

    static List<Block> barrier(Pack.Hindrance hindrance, Speech speech) {
        List<Block> all = new ArrayList<>();
        all.add(new Block.Heading(speech.text(hindrance.barrier().label()), 2, ""));
        if (!hindrance.barrier().definition().isEmpty()) {
            all.add(new Block.Paragraph(speech.text(hindrance.barrier().definition())));
        }
        List<ConceptId> taken =
                hindrance.check().map(Hosting.BarrierCheck::remedies).orElse(List.of());
        all.add(
                hindrance.remedies().isEmpty()
                        ? new Block.Note(speech.say("briefing.remedies.none"))
                        : new Block.Items(
                                hindrance.remedies().stream()
                                        .map(remedy ->
                                                speech.say(
                                                        "briefing.remedy",
                                                        Map.of(
                                                                "remedy",
                                                                speech.text(remedy.label()).text(),
                                                                "taken",
                                                                taken.contains(remedy.id())
                                                                        ? "yes"
                                                                        : "no")))
                                        .toList()));
        hindrance
                .check()
                .ifPresent(check -> {
                    if (check.waived()) {
                        all.add(new Block.Paragraph(speech.say("briefing.waived")));
                    }
                    if (!check.note().isBlank()) {
                        all.add(new Block.Paragraph(new Version(LanguageTag.UND, check.note())));
                    }
                });
        return all;
    }

    List<Block> host(Hosting.Choice choice, Speech speech) {
        List<Block> all = new ArrayList<>();
        if (!choice.host().isBlank()) {
            all.add(new Block.Paragraph(new Version(LanguageTag.UND, choice.host())));
        }
        pack.host().ifPresent(each -> all.add(new Block.Paragraph(speech.text(each.name()))));
        pack.option()
                .ifPresent(option ->
                        all.add(
                                new Block.Paragraph(
                                        speech.say(
                                                "briefing.host.follows",
                                                Map.of("option", speech.text(option).text())))));
        all.add(new Block.Note(speech.say("briefing.host.reason")));
        all.add(new Block.Paragraph(new Version(LanguageTag.UND, choice.reason())));
        return all;
    }

    List<Block> participants(Speech speech) {
        Guests guests = pack.guests();
        if (guests.all() == 0) {
            return List.of(new Block.Paragraph(speech.say("briefing.participants.none")));
        }
        List<Block> all = new ArrayList<>();
        all.add(
                new Block.Paragraph(
                        speech.say("briefing.participants.count", Map.of("all", guests.all()))));
        all.add(
                new Block.Items(
                        pack.dialogue().setting().communities().stream()
                                .map(id ->
                                        speech.say(
                                                "briefing.participants.of",
                                                Map.of(
                                                        "community",
                                                        speech.community(id),
                                                        "number",
                                                        guests.byCommunity().getOrDefault(id, 0))))
                                .toList()));
        if (pack.dialogue().setting().confidentiality() == Setting.Confidentiality.CHATHAM_HOUSE) {
            all.add(new Block.Note(speech.say("briefing.participants.rule")));
        } else {
            all.add(
                    new Block.Table(
                            speech.say("briefing.participants.named"),
                            List.of(
                                    speech.say("briefing.participants.name"),
                                    speech.say("tally.community"),
                                    speech.say("briefing.participants.institution")),
                            guests.named().stream()
                                    .map(guest ->
                                            List.of(
                                                    new Version(LanguageTag.UND, guest.name()),
                                                    speech.plain(
                                                            guest.community()
                                                                    .map(speech::community)
                                                                    .orElse("")),
                                                    new Version(
                                                            LanguageTag.UND,
                                                            guest.institution().orElse(""))))
                                    .toList()));
        }
        return all;
    }

    List<Block> method(Speech speech) {
        List<Block> all = new ArrayList<>(MethodText.of(speech));
        pack.studies().forEach(study -> all.addAll(MethodText.of(study, speech)));
        return all;
    }
}
