/// Import and export: one package per format, one import service for all formats.
@ApplicationModule(
        allowedDependencies = {
            "access :: audit",
            "access",
            "alignment",
            "codebook",
            "coding :: codes",
            "coding",
            "command",
            "evidence",
            "export",
            "graph",
            "ground :: index",
            "ground",
            "id",
            "kit",
            "people",
            "search",
            "study",
            "text",
            "withdrawal"
        })
@NullMarked
package org.qiutong.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
