package org.qiutong.access;

import jakarta.servlet.http.HttpSession;

/// Published when somebody has ended a session: whatever it has open is to be closed.
public record SessionEnded(HttpSession session) {}
