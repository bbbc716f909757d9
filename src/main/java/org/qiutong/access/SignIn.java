package org.qiutong.access;

import java.time.Instant;

/// A session of an account.
///
/// @param id opens nothing: it only tells sessions of one account apart
/// @param device where it is
/// @param since when the account signed in
/// @param used when it was last used
/// @param current whether it is the one that asks
public record SignIn(String id, Device device, Instant since, Instant used, boolean current) {}
