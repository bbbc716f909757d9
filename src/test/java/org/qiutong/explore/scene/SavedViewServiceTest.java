package org.qiutong.explore.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.qiutong.ProgramTest;
import org.qiutong.explore.NodeId;
import org.qiutong.explore.scene.SceneLink.BrokenLink;
import org.qiutong.id.ConceptId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;

/// Views that people keep, each for themselves.
@ProgramTest
@WithMockUser(username = "ann", roles = "ANALYST")
class SavedViewServiceTest {

    private static final Scene SCENE =
            Scene.EMPTY.after(
                    new Operation.Add(
                            List.of(
                                    NodeId.concept(
                                            new ConceptId("itif-2024/geopolitical-uncertainty")))));

    @Autowired SavedViewService views;
    @Autowired Driver driver;

    @AfterEach
    void takeAway() {
        try (var session = driver.session()) {
            session.run("MATCH (v:SavedView) DELETE v").consume();
        }
    }

    @Test
    void keepsAScene() throws BrokenLink {
        SavedView saved = views.save(" Geopolitics ", "Both name it.", SCENE);
        assertThat(views.saved()).containsExactly(saved);
        assertThat(saved.title()).isEqualTo("Geopolitics");
        assertThat(saved.scene()).isEqualTo(SCENE);
        SavedView replaced = views.replace(saved.id(), "Other", "", Scene.EMPTY);
        assertThat(views.saved()).containsExactly(replaced);
        assertThat(replaced.id()).isEqualTo(saved.id());
        views.delete(saved.id());
        assertThat(views.saved()).isEmpty();
    }

    @Test
    void refusesWordsWithoutEnd() {
        assertThatIllegalArgumentException().isThrownBy(() -> views.save(" ", "", SCENE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> views.save("a".repeat(201), "", SCENE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> views.save("a", "b".repeat(5_001), SCENE));
        assertThat(views.saved()).isEmpty();
    }

    @Test
    void keepsEachTheirOwn() {
        SavedView anns = views.save("Ann's", "", SCENE);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                "bob", "", AuthorityUtils.createAuthorityList("ROLE_ANALYST")));
        assertThat(views.saved()).isEmpty();
        views.replace(anns.id(), "Bob's", "", Scene.EMPTY);
        views.delete(anns.id());
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                "ann", "", AuthorityUtils.createAuthorityList("ROLE_ANALYST")));
        assertThat(views.saved()).containsExactly(anns);
    }

    @Test
    @WithAnonymousUser
    void keepsNothingForStrangers() {
        assertThatThrownBy(() -> views.save("Mine", "", SCENE))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(views::saved).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> views.delete("x")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @WithMockUser(roles = "READER")
    void keepsNothingForReaders() {
        assertThatThrownBy(() -> views.replace("x", "Mine", "", SCENE))
                .isInstanceOf(AccessDeniedException.class);
    }
}
