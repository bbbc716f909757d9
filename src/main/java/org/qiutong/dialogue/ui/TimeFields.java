package org.qiutong.dialogue.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiutong.dialogue.Setting;
import org.qiutong.dialogue.Setting.Days;
import org.qiutong.dialogue.frame.Flaws;
import org.qiutong.kit.DayField;

/// When a dialogue takes place, and in how many sessions of which length.
final class TimeFields extends Div {

    private final DayField first = new DayField("dialogue.first");
    private final DayField last = new DayField("dialogue.last");
    private final IntegerField sessions =
            SettingForm.number("dialogue.sessions", 1, Setting.MOST_SESSIONS);
    private final IntegerField minutes =
            SettingForm.number("dialogue.minutes", Setting.LEAST_MINUTES, Setting.MOST_MINUTES);

    TimeFields(Setting setting) {
        addClassName("row");
        setting.days()
                .ifPresent(days -> {
                    first.setValue(days.first());
                    last.setValue(days.last());
                });
        sessions.setValue(setting.sessions());
        minutes.setValue(setting.minutes());
        add(first, last, sessions, minutes);
    }

    List<HasValue<?, ?>> fields() {
        return List.of(first, last, sessions, minutes);
    }

    /// Both days or none; one alone is a dialogue of one day.
    Optional<Days> days(Flaws flaws) {
        flaws.check(first.isDay() && last.isDay(), "dialogue.flaw.day");
        @Nullable LocalDate from = first.getValue() == null ? last.getValue() : first.getValue();
        @Nullable LocalDate to = last.getValue() == null ? first.getValue() : last.getValue();
        if (from == null || to == null) {
            return Optional.empty();
        }
        boolean right = !to.isBefore(from) && to.isBefore(from.plusDays(Setting.MOST_DAYS));
        flaws.check(last, right, "dialogue.flaw.days");
        return right ? Optional.of(new Days(from, to)) : Optional.empty();
    }

    int sessions(Flaws flaws) {
        return flaws.number(sessions, 1, Setting.MOST_SESSIONS, "dialogue.flaw.sessions");
    }

    int minutes(Flaws flaws) {
        return flaws.number(
                minutes, Setting.LEAST_MINUTES, Setting.MOST_MINUTES, "dialogue.flaw.minutes");
    }
}
