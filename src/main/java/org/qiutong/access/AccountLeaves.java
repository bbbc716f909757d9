package org.qiutong.access;

import java.util.Optional;

/// Published before an account is deleted, in the same transaction. Each feature hands over or
/// deletes what belongs to the account, or refuses the deletion with an [AccountRefused].
///
/// @param name of the account
/// @param heir the account that is to have its dialogues
public record AccountLeaves(String name, Optional<String> heir) {}
