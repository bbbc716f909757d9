package org.qiutong.evidence;

/// How much evidence there is from a community.
///
/// @param experts how many experts are known by name or code, whatever they said
/// @param findings how many findings say that they are about its experts
public record CommunityTally(String community, int experts, int quotations, int findings) {}
