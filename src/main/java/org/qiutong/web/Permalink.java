package org.qiutong.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The page that shows a person what the API answers a program.
public final class Permalink {

    private Permalink() {}

    /// An answer whose `Link` header names a page with the same parameters as the request, except
    /// which part of a list is asked for: a page has its own.
    ///
    /// @param path the page's, relative to the root
    public static ResponseEntity.BodyBuilder to(HttpServletRequest request, String path) {
        String address =
                ServletUriComponentsBuilder.fromContextPath(request)
                        .path("/" + path)
                        .query(request.getQueryString())
                        .replaceQueryParam("page")
                        .replaceQueryParam("size")
                        .toUriString();
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.LINK,
                        "<" + address + ">; rel=\"alternate\"; type=\"text/html\"");
    }
}
