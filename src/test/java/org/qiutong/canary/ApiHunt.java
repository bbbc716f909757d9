package org.qiutong.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.qiutong.canary.Canary.Field;
import org.qiutong.canary.Canary.Place;
import org.qiutong.canary.CanaryStudy.Saying;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/// Looks for canaries in what the API answers.
public final class ApiHunt {

    /// Looks through what somebody got.
    @FunctionalInterface
    public interface Search {
        void in(Reader reader, Place place, String asked, String text);
    }

    /// What a neighbourhood says of the neighbours that there are.
    private static final Pattern COUNTED =
            Pattern.compile("\"relation\":\"([a-z-]+)\",\"direction\":\"(in|out)\"");

    private static final Pattern SUPPORT = Pattern.compile("\"support\":(\\d+)");

    private final MockMvc http;
    private final Map<RequestMappingInfo, HandlerMethod> mappings;
    private final Function<Reader, Authentication> user;
    private final Hunt hunt;
    private final Search search;

    /// @param mappings of the whole program
    /// @param user who a reader signs in as
    /// @param hunt where leaks are noted
    public ApiHunt(
            MockMvc http,
            Map<RequestMappingInfo, HandlerMethod> mappings,
            Function<Reader, Authentication> user,
            Hunt hunt,
            Search search) {
        this.http = http;
        this.mappings = mappings;
        this.user = user;
        this.hunt = hunt;
        this.search = search;
    }

    /// Asks every address of the API.
    public void askAll(Reader reader, Addresses addresses) throws Exception {
        for (var mapping : mappings.entrySet()) {
            if (!mapping.getValue().getBeanType().getName().startsWith("org.qiutong.")) {
                continue;
            }
            RequestMappingInfo info = mapping.getKey();
            for (String pattern : info.getPatternValues()) {
                for (String address : addresses.of(pattern, mapping.getValue())) {
                    ask(reader, address);
                }
            }
        }
    }

    private void ask(Reader reader, String address) throws Exception {
        String answer = answer(reader, address);
        search.in(reader, Place.PAGE, address, answer);
        for (MatchResult relation : COUNTED.matcher(answer).results().toList()) {
            ask(
                    reader,
                    address.replace("neighbourhood", "neighbours")
                            + "&relation=%s&direction=%s"
                                    .formatted(relation.group(1), relation.group(2)));
        }
        String instead = hunt.unknown(reader, address);
        // What is near to a query depends on its letters.
        if (!instead.equals(address) && !address.contains("q=")) {
            String other = answer(reader, instead);
            if (!hunt.unknown(reader, answer).equals(hunt.unknown(reader, other))) {
                hunt.leak(reader, Place.PAGE, address, "does not answer like " + instead);
            }
        }
    }

    private String answer(Reader reader, String address) throws Exception {
        var response =
                http.perform(
                                get(URI.create("http://localhost" + address))
                                        .with(authentication(user.apply(reader))))
                        .andReturn()
                        .getResponse();
        assertThat(response.getStatus()).as(address).isIn(200, 400, 404);
        return response.getStatus() + " " + response.getContentAsString(StandardCharsets.UTF_8);
    }

    /// Whether a person enters the counts, and whether the counts name who holds it.
    public void countAll(Reader reader, List<CanaryStudy> studies) throws Exception {
        for (CanaryStudy study : studies) {
            for (Saying said : study.sayings()) {
                String address = "/api/v1/common-ground/" + said.concept();
                String answer = answer(reader, address);
                long counted =
                        SUPPORT.matcher(answer)
                                .results()
                                .mapToLong(each -> Long.parseLong(each.group(1)))
                                .sum();
                if (counted != (may(reader, study, said, Field.COUNT) ? 1 : 0)) {
                    hunt.leak(reader, Place.PAGE, address, "counts " + counted + " of " + said);
                }
                if (answer.contains(said.expert()) && !may(reader, study, said, Field.CODE)) {
                    hunt.leak(reader, Place.PAGE, address, "names who said " + said);
                }
            }
        }
    }

    private static boolean may(Reader reader, CanaryStudy study, Saying said, Field field) {
        return new Canary("", study.confidential(), said.owner(), field, "")
                .allowed(reader, Place.PAGE);
    }
}
