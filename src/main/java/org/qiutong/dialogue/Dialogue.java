package org.qiutong.dialogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qiutong.id.DialogueId;
import org.qiutong.text.LocalizedText;

/// A dialogue as it is being planned. Under the Chatham House Rule it holds the name of no speaker.
///
/// @param id without `/`
/// @param owner the account that made it
/// @param sharedWith other accounts that work on it, in alphabetical order
/// @param version how often it was written, from 1
/// @param changed when it was last written, to the millisecond
/// @param changedBy the account that wrote it last
public record Dialogue(
        DialogueId id,
        Setting setting,
        Agenda agenda,
        Hosting hosting,
        Outcomes outcomes,
        String owner,
        List<String> sharedWith,
        boolean archived,
        int version,
        Instant changed,
        String changedBy) {

    /// A part that is edited, and stored, as a whole.
    public sealed interface Part permits Setting, Agenda, Hosting, Outcomes {}

    /// The data of a dialogue in lists.
    public record Summary(
            DialogueId id,
            LocalizedText title,
            Optional<Setting.Days> days,
            Setting.Format format,
            int seats,
            String owner,
            Instant changed) {}

    public Dialogue {
        sharedWith = sharedWith.stream().distinct().sorted().toList();
        if (setting.confidentiality() == Setting.Confidentiality.CHATHAM_HOUSE) {
            outcomes = outcomes.anonymous();
        }
        if (id.value().contains("/")) {
            throw new IllegalArgumentException(id + " has a '/'");
        }
        if (sharedWith.contains(owner)) {
            throw new IllegalArgumentException(id + " is shared with its owner");
        }
    }

    public Summary summary() {
        return new Summary(
                id,
                setting.title(),
                setting.days(),
                setting.format(),
                setting.seats(),
                owner,
                changed);
    }

    /// This dialogue's part of the same kind as `other`.
    public Part like(Part other) {
        return switch (other) {
            case Setting _ -> setting;
            case Agenda _ -> agenda;
            case Hosting _ -> hosting;
            case Outcomes _ -> outcomes;
        };
    }

    /// With one part replaced.
    public Dialogue with(Part part) {
        return new Dialogue(
                id,
                part instanceof Setting each ? each : setting,
                part instanceof Agenda each ? each : agenda,
                part instanceof Hosting each ? each : hosting,
                part instanceof Outcomes each ? each : outcomes,
                owner,
                sharedWith,
                archived,
                version,
                changed,
                changedBy);
    }

    Dialogue sharedWith(List<String> accounts) {
        return new Dialogue(
                id, setting, agenda, hosting, outcomes, owner, accounts, archived, version, changed,
                changedBy);
    }

    Dialogue archived(boolean away) {
        return new Dialogue(
                id,
                setting,
                agenda,
                hosting,
                outcomes,
                owner,
                sharedWith,
                away,
                version,
                changed,
                changedBy);
    }

    Dialogue written(int number, Instant at, String by) {
        return new Dialogue(
                id,
                setting,
                agenda,
                hosting,
                outcomes,
                owner,
                sharedWith,
                archived,
                number,
                at,
                by);
    }
}
