package org.qiutong.briefing;

import org.qiutong.id.DialogueId;
import org.qiutong.kit.Job;

/// Papers that an account has ordered for a dialogue.
///
/// @param id names them in an address
/// @param making ends with the file's bytes, which must not be modified
public record PaperJob(
        String id, String account, DialogueId dialogue, Order order, Job<byte[]> making) {}
