package org.qiutong.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;

/// Decides for each request, before anything else sees it, where it comes from and which address it
/// was sent to. The rest of the program asks the request: `getRemoteAddr` is the client behind the
/// trusted proxies, and scheme, host and port are those of the [PublicAddress] if one is set. A
/// request for a host that the program does not have is refused, so that a page of somebody else
/// whose name leads here gets nothing (DNS rebinding), and no answer repeats a host that somebody
/// made up.
final class RequestOrigin extends ValveBase {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final List<String> FORWARDED =
            List.of("X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "Forwarded");

    /// The attribute of a request for a host that the program does not have.
    static final String UNKNOWN_HOST = RequestOrigin.class.getName();

    private final Optional<PublicAddress> address;
    private final TrustedProxies proxies;

    RequestOrigin(Optional<PublicAddress> address, TrustedProxies proxies) {
        super(true);
        this.address = address;
        this.proxies = proxies;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        String peer = request.getPeerAddr();
        boolean forwarded = proxies.contains(peer);
        if (forwarded) {
            String client = proxies.client(peer, all(request, "X-Forwarded-For"));
            request.setRemoteAddr(client);
            request.setRemoteHost(client);
        }
        Optional<Host> host = host(request, forwarded);
        boolean known = host.isEmpty() || isKnown(host.get(), request, forwarded);
        if (address.isPresent()) {
            PublicAddress ours = address.get();
            become(request, ours.scheme(), new Host(ours.host(), Optional.of(ours.port())));
        } else if (forwarded) {
            String scheme = last(request, "X-Forwarded-Proto").orElse(request.getScheme());
            become(
                    request,
                    scheme.equalsIgnoreCase("https") ? "https" : "http",
                    known
                            ? host.orElse(new Host("localhost", Optional.empty()))
                            : new Host("localhost", Optional.empty()));
        }
        if (forwarded) {
            // Believed: whoever asks the request has it, and nobody reads them twice.
            FORWARDED.forEach(request.getCoyoteRequest().getMimeHeaders()::removeHeader);
        }
        CommonHeaders.write(response, request.isSecure());
        if (Refusals.concerns(request, request.getRequestURI())) {
            // An account may be told more than others.
            response.setHeader("Cache-Control", "no-store");
        }
        // What the server has refused already keeps its own reason.
        if (!known && !response.isError()) {
            request.setAttribute(UNKNOWN_HOST, true);
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
        getNext().invoke(request, response);
    }

    /// @param name in lower case, an IPv6 address in brackets
    private record Host(String name, Optional<Integer> port) {

        static Optional<Host> parse(String text) {
            if (!text.matches("([\\w.-]+|\\[[\\p{XDigit}:.]+\\])(:\\d{1,5})?")) {
                return Optional.empty();
            }
            int port = text.lastIndexOf(':');
            return port > text.lastIndexOf(']')
                    ? Optional.of(
                            new Host(
                                    name(text.substring(0, port)),
                                    Optional.of(Integer.valueOf(text.substring(port + 1)))))
                    : Optional.of(new Host(name(text), Optional.empty()));
        }

        /// A name may end with a dot.
        private static String name(String text) {
            return text.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        }
    }

    /// The host that was asked for; empty if the request names none, as HTTP/1.0 allows.
    private static Optional<Host> host(Request request, boolean forwarded) {
        Optional<String> asked = forwarded ? last(request, "X-Forwarded-Host") : Optional.empty();
        return asked.or(() -> Optional.ofNullable(request.getHeader("Host")))
                .map(text -> Host.parse(text).orElse(new Host("", Optional.empty())));
    }

    /// Without a public address, a trusted proxy decides, and who comes to the address itself on
    /// which the program listens is served.
    private boolean isKnown(Host host, Request request, boolean forwarded) {
        if (LOOPBACK.contains(host.name)
                || address.filter(a -> a.host().equals(host.name)).isPresent()) {
            return true;
        }
        return address.isEmpty()
                && !host.name.isEmpty()
                && (forwarded || host.name.equals(bracketed(request.getLocalAddr())));
    }

    private static String bracketed(@Nullable String ip) {
        String text = String.valueOf(ip);
        return text.contains(":") ? "[" + text.replaceFirst("%.*", "") + "]" : text;
    }

    private static void become(Request request, String scheme, Host host) {
        boolean secure = scheme.equals("https");
        int port = host.port.orElse(secure ? 443 : 80);
        request.setSecure(secure);
        request.getCoyoteRequest().scheme().setString(scheme);
        request.getCoyoteRequest().serverName().setString(host.name);
        request.setServerPort(port);
    }

    private static List<String> all(Request request, String header) {
        return Collections.list(request.getHeaders(header));
    }

    /// The value that the nearest proxy has added.
    private static Optional<String> last(Request request, String header) {
        return all(request, header).stream()
                .reduce((_, later) -> later)
                .map(values -> values.substring(values.lastIndexOf(',') + 1).strip())
                .filter(value -> !value.isEmpty());
    }
}
