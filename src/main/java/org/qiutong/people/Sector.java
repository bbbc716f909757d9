package org.qiutong.people;

/// What kind of organisation an expert works in. It is recorded only where the study says it.
public enum Sector {
    UNIVERSITY,
    RESEARCH_INSTITUTE,
    COMPANY,
    CONSULTANCY,
    GOVERNMENT,
    CIVIL_SOCIETY
}
