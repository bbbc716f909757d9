package org.qiutong.people;

/// What kind of organisation an expert works in. It is recorded only if the study states it.
public enum Sector {
    UNIVERSITY,
    RESEARCH_INSTITUTE,
    COMPANY,
    CONSULTANCY,
    GOVERNMENT,
    CIVIL_SOCIETY
}
