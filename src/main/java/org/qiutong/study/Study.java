package org.qiutong.study;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.StableId;

/// A study: who was asked what, when and how, and which conclusions that allows.
///
/// @param samples by community id, how many of its experts were interviewed
/// @param report the id of the source that reports the study
/// @param conductedBy ids of institutions
/// @param fundedBy ids of institutions
public record Study(
        String id,
        LocalizedText title,
        LocalizedText summary,
        LocalizedText design,
        LocalizedText limits,
        List<LocalizedText> questions,
        YearMonth from,
        YearMonth to,
        LocalDate published,
        Map<String, Integer> samples,
        String report,
        List<String> conductedBy,
        List<String> fundedBy,
        LocalizedText licence,
        LocalizedText confidentiality) {

    /// @throws IllegalArgumentException if the fieldwork ends before it begins or a sample is
    ///   negative
    public Study {
        StableId.require(id);
        questions = List.copyOf(questions);
        samples = Map.copyOf(samples);
        conductedBy = List.copyOf(conductedBy);
        fundedBy = List.copyOf(fundedBy);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(id + ": fieldwork ends before it begins");
        }
        if (samples.values().stream().anyMatch(size -> size < 0)) {
            throw new IllegalArgumentException(id + ": a sample cannot be negative");
        }
    }

    /// The total number of experts interviewed.
    public int size() {
        return samples.values().stream().mapToInt(Integer::intValue).sum();
    }
}
