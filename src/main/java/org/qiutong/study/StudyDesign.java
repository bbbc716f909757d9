package org.qiutong.study;

/// How the evidence of a study came about. It decides what may be counted: where authors chose whom
/// to quote, the people quoted are no sample of those interviewed.
public enum StudyDesign {
    /// People answered the same statements, on Polis or in a survey: a stance is a count.
    VOTES,
    /// Every interview was coded as a whole with one codebook: a stance is a count, and a concept
    /// that an interview does not raise is known not to be raised.
    CODED,
    /// A publication quotes some of those whom it interviewed: a stance says that there is at least
    /// this person. There are head counts within bounds, and no shares, intervals or probabilities.
    EXCERPTS
}
