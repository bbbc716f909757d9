package org.qiutong.access;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/// Says in the description of the API that a request may come with a token, and need not.
@Component
class TokenScheme implements OpenApiCustomizer {

    private static final String NAME = "token";

    @Override
    public void customise(OpenAPI api) {
        api.getComponents()
                .addSecuritySchemes(
                        NAME,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description(
                                        "A personal token, made at /account. With it, GET reads what"
                                                + " the account may read; without it, what is"
                                                + " public."));
        api.addSecurityItem(new SecurityRequirement())
                .addSecurityItem(new SecurityRequirement().addList(NAME));
    }
}
