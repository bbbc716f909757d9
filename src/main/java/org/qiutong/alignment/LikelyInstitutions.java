package org.qiutong.alignment;

import org.qiutong.people.Institution;

/// Two institutions that may be one, which two studies have met under different ids.
public record LikelyInstitutions(Institution one, Institution other, Likeness likeness) {}
