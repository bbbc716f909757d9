package org.qiutong.coding.ui;

/// What becomes of what is coded at a desk.
enum CodingUse {
    EVIDENCE,
    /// In a study that everybody may see: what is chosen of a transcript is for the team alone
    /// until a coder says otherwise.
    EVIDENCE_OF_A_TEAM,
    /// It is compared with how others coded the transcript, and does not count.
    COMPARISON
}
