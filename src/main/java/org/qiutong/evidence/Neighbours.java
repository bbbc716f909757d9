package org.qiutong.evidence;

import java.util.Optional;

/// The ids of the quotations before and after one, in the order of the source.
public record Neighbours(Optional<String> previous, Optional<String> next) {}
