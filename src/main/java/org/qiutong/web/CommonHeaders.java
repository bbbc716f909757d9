package org.qiutong.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/// What every answer forbids the browser, those of the server itself included. Pages of the
/// interface replace the policy by their own.
public final class CommonHeaders {

    private static final Map<String, String> HEADERS =
            Map.of(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                            + " img-src 'self' data:; connect-src 'self'; base-uri 'none';"
                            + " form-action 'self'; frame-ancestors 'none'",
                    "X-Content-Type-Options",
                    "nosniff",
                    "X-Frame-Options",
                    "DENY",
                    "Referrer-Policy",
                    "same-origin",
                    "Permissions-Policy",
                    "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(),"
                            + " usb=()",
                    "Cross-Origin-Opener-Policy",
                    "same-origin",
                    "Cross-Origin-Resource-Policy",
                    "same-origin");

    /// For a year, as browsers want it of those that they keep in their own lists.
    private static final String TLS_ONLY = "max-age=31536000; includeSubDomains";

    private CommonHeaders() {}

    /// @param secure whether the client came by TLS
    static void write(HttpServletResponse response, boolean secure) {
        HEADERS.forEach(response::setHeader);
        if (secure) {
            response.setHeader("Strict-Transport-Security", TLS_ONLY);
        }
    }
}
