package org.qiutong.inquiry;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
import org.qiutong.inquiry.Inquiry.Basis;
import org.qiutong.inquiry.Inquiry.Position;
import org.qiutong.inquiry.Inquiry.Scope;
import org.qiutong.web.Names;
import org.qiutong.web.UnknownValue;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/// An inquiry as URL parameters, the same for its page and for the API.
///
/// @param theme a concept's id: concepts below it
/// @param community these communities only; may be repeated
/// @param position `supported` (the default), `opposed`, `addressed`
/// @param scope `each` (the default) or `any` of the communities
/// @param n the minimum number of experts; 1 by default
/// @param basis `either` (the default), `experts`, `reported`
public record InquiryQuery(
        @Nullable String study,
        @Nullable String kind,
        @Nullable String theme,
        @Nullable List<String> community,
        @Nullable String position,
        @Nullable String scope,
        @Nullable Integer n,
        @Nullable String basis) {

    /// @throws UnknownValue if a parameter has an invalid value
    public Inquiry inquiry() {
        if (n != null && n < 1) {
            throw new UnknownValue("n", n.toString(), List.of("1", "2", "3"));
        }
        return new Inquiry(
                Names.id("study", study, StudyId::new),
                Names.parse(ConceptKind.class, "kind", kind),
                Names.id("theme", theme, ConceptId::new),
                Names.parse(Position.class, "position", position).orElse(Inquiry.ALL.position()),
                Names.parse(Scope.class, "scope", scope).orElse(Inquiry.ALL.scope()),
                Names.ids("community", community, CommunityId::new),
                n == null ? 1 : n,
                Names.parse(Basis.class, "basis", basis).orElse(Inquiry.ALL.basis()));
    }

    /// The parameters for an inquiry, without defaults.
    static String of(Inquiry inquiry) {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        inquiry.study().ifPresent(id -> query.queryParam("study", id));
        inquiry.kind().ifPresent(kind -> query.queryParam("kind", Names.of(kind)));
        inquiry.theme().ifPresent(id -> query.queryParam("theme", id));
        if (!inquiry.communities().isEmpty()) {
            query.queryParam(
                    "community",
                    inquiry.communities().stream().map(CommunityId::value).collect(joining(",")));
        }
        if (inquiry.position() != Inquiry.ALL.position()) {
            query.queryParam("position", Names.of(inquiry.position()));
        }
        if (inquiry.scope() != Inquiry.ALL.scope()) {
            query.queryParam("scope", Names.of(inquiry.scope()));
        }
        if (inquiry.least() > 1) {
            query.queryParam("n", inquiry.least());
        }
        if (inquiry.basis() != Inquiry.ALL.basis()) {
            query.queryParam("basis", Names.of(inquiry.basis()));
        }
        return Optional.ofNullable(query.encode().build().getQuery()).orElse("");
    }

    static Inquiry parse(String query) {
        MultiValueMap<String, String> all =
                UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
        String communities = all.getFirst("community");
        String least = all.getFirst("n");
        return new InquiryQuery(
                        all.getFirst("study"),
                        all.getFirst("kind"),
                        all.getFirst("theme"),
                        communities == null ? null : List.of(communities.split(",")),
                        all.getFirst("position"),
                        all.getFirst("scope"),
                        least == null ? null : Integer.valueOf(least),
                        all.getFirst("basis"))
                .inquiry();
    }
}
