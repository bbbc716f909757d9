package org.qiutong.web;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.qiutong.graph.Window;

/// Which page of a list is wanted.
///
/// @param page from 0
/// @param size entries a page, 1 to 200; 20 if not given
public record PageQuery(
        @Parameter(description = "page, from 0") @Min(0) @Max(1_000_000) @Nullable Integer page,
        @Parameter(description = "entries a page; 20 if not given") @Min(1) @Max(200)
                @Nullable Integer size) {

    public Window window() {
        int limit = size == null ? 20 : size;
        return new Window((page == null ? 0 : page) * limit, limit);
    }
}
