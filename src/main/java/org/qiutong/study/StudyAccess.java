package org.qiutong.study;

/// Who may see a study.
public enum StudyAccess {
    /// Everybody: its publisher has released codes and quotations.
    RELEASED,
    /// Its team. Others see tables of it, in which no group is small.
    CONFIDENTIAL
}
