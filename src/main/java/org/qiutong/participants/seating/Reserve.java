package org.qiutong.participants.seating;

import java.util.List;

/// Somebody to ask when one who is invited cannot come.
///
/// @param replaces those whose seat nobody would have better
public record Reserve(String person, List<String> replaces) {

    public Reserve {
        replaces = List.copyOf(replaces);
    }
}
