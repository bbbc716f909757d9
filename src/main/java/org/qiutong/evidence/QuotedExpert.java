package org.qiutong.evidence;

import org.qiutong.people.Expert;

/// An expert and how often they are quoted.
public record QuotedExpert(Expert expert, int quotations) {}
