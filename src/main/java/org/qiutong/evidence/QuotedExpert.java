package org.qiutong.evidence;

import org.qiutong.people.Expert;

/// An expert, how often they are quoted, and on how many statements they voted.
public record QuotedExpert(Expert expert, int quotations, int votes) {}
