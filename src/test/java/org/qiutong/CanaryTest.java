package org.qiutong;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteConfiguration;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.qiutong.access.Role;
import org.qiutong.access.Teams;
import org.qiutong.access.TestAccounts;
import org.qiutong.backup.BackupService;
import org.qiutong.canary.Addresses;
import org.qiutong.canary.ApiHunt;
import org.qiutong.canary.Canary;
import org.qiutong.canary.Canary.Field;
import org.qiutong.canary.Canary.Owner;
import org.qiutong.canary.Canary.Place;
import org.qiutong.canary.CanaryStudy;
import org.qiutong.canary.CanaryStudy.Saying;
import org.qiutong.canary.Hunt;
import org.qiutong.canary.Reader;
import org.qiutong.dialogue.Agenda;
import org.qiutong.dialogue.AgendaItem;
import org.qiutong.dialogue.Dialogue;
import org.qiutong.dialogue.DialogueService;
import org.qiutong.dialogue.Setting;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.exchange.ImportService;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.QuotationId;
import org.qiutong.id.StudyId;
import org.qiutong.participants.Participant;
import org.qiutong.participants.RosterService;
import org.qiutong.people.PeopleService;
import org.qiutong.study.StudyService;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.translation.xliff.ExportSelection;
import org.qiutong.translation.xliff.Part;
import org.qiutong.translation.xliff.XliffService;
import org.qiutong.withdrawal.Deletions;
import org.qiutong.withdrawal.Subject;
import org.qiutong.withdrawal.Withdrawals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Nobody learns more of a study than consent allows: of two made-up studies with a canary in every
/// field, one of them confidential, every address of the API is asked and every page is opened,
/// with its files, in both languages, as somebody of each role. What each may find is in
/// [Canary.Owner].
@ProgramTest
@ViewPackages(packages = "org.qiutong")
class CanaryTest extends ViewTest {

    /// How many ids of a kind are tried by those who see most and least; with all of them, whatever
    /// may be found has to be found, too.
    private static final int MOST = Integer.getInteger("qiutong.test.canaries", 2);

    /// And how many by the others, who see what one of these two sees.
    private static final int FEW = Math.max(1, MOST / 50);

    private final List<Canary> canaries = new ArrayList<>();
    private final List<CanaryStudy> studies =
            List.of(new CanaryStudy(true, canaries), new CanaryStudy(false, canaries));

    private final List<String> dialogues = new ArrayList<>();
    private final Shown.Log log = new Shown.Log();

    @Autowired ApplicationContext program;
    @Autowired MockMvc http;
    @Autowired Driver driver;
    @Autowired ImportService imports;
    @Autowired Withdrawals withdrawals;
    @Autowired Deletions deletions;
    @Autowired Teams teams;
    @Autowired DialogueService dialogueService;
    @Autowired RosterService rosters;
    @Autowired PeopleService people;
    @Autowired StudyService studyService;
    @Autowired XliffService xliff;
    @Autowired BackupService backups;

    private Hunt hunt = new Hunt(List.of());

    @BeforeEach
    void store() {
        for (Reader reader : Reader.values()) {
            reader.role().ifPresent(role -> TestAccounts.add(program, reader.account(), "x", role));
        }
        as(Reader.MEMBER);
        for (CanaryStudy study : studies) {
            String importer = study.mark(Field.IMPORTER, "by");
            store(study, importer);
            teams.add(new StudyId(study.id()), Reader.MEMBER.account());
            takeBack(study);
            store(study, importer);
            plan(study);
        }
        as(Reader.CONVENOR);
        dialogues.add(
                begin("A dialogue", new CommunityId("UK"), new CommunityId("CN")).id().value());
        hunt = new Hunt(canaries);
    }

    private void store(CanaryStudy study, String importer) {
        imports.store(
                imports.read(Optional.of("qiutong"), study.files(), ImportRequest.NONE), importer);
    }

    private void takeBack(CanaryStudy study) {
        for (Saying said : study.sayings()) {
            if (said.owner().takenBack()) {
                Subject subject =
                        said.ownCode()
                                ? Subject.expert(new ExpertId(said.expert()))
                                : Subject.quotation(new QuotationId(said.quotation()));
                if (withdrawals.isStored(subject)) {
                    withdrawals.record(subject, Optional.empty());
                } else {
                    withdrawals.recordUnseen(subject, Optional.empty());
                }
            }
        }
    }

    /// Somebody on the team plans a dialogue with what only the team may see, and shares it with
    /// somebody who is not on it.
    private void plan(CanaryStudy study) {
        Dialogue dialogue =
                begin(
                        study.mark(Field.DIALOGUE, "dialogue.title"),
                        new CommunityId("UK"),
                        new CommunityId("CN"));
        if (study.confidential()) {
            dialogueService.save(
                    dialogue,
                    new Agenda(
                            List.of(new AgendaItem(new ConceptId(study.concepts().get(1)), 30))));
        } else {
            String expert = said(study, Owner.TEAM_ONLY).expert();
            rosters.save(
                    rosters.roster(dialogue.id())
                            .with(
                                    Participant.of(
                                            people.expert(new ExpertId(expert)).orElseThrow())));
        }
        dialogueService.share(dialogue.id(), Reader.CONVENOR.account());
        dialogues.add(dialogue.id().value());
    }

    private static Saying said(CanaryStudy study, Owner owner) {
        return study.sayings().stream()
                .filter(each -> each.owner() == owner && each.ownCode())
                .findFirst()
                .orElseThrow();
    }

    private Dialogue begin(String title, CommunityId... communities) {
        return dialogueService.create(
                Setting.first(
                        LocalizedText.of(LanguageTag.EN, title),
                        List.of(LanguageTag.EN, LanguageTag.ZH_HANS),
                        List.of(communities)));
    }

    /// A confidential study is deleted like any other, by whoever is on its team.
    @AfterEach
    void takeAway() {
        log.close();
        run(
                "MATCH (d:Dialogue) WHERE d.id IN $ids OPTIONAL MATCH (d)-[:HAS_ITEM|HAS_ROSTER]->(i)"
                        + " OPTIONAL MATCH (i)-[:CONSIDERS|HAS_GROUP]->(p) DETACH DELETE d, i, p",
                dialogues);
        as(Reader.MEMBER);
        for (CanaryStudy study : studies) {
            deletions.delete(Subject.study(new StudyId(study.id())));
            assertThat(studyService.study(new StudyId(study.id()))).isEmpty();
        }
        run(
                "MATCH (n:Withdrawal) WHERE n.study IN $ids DELETE n",
                studies.stream().map(CanaryStudy::id).toList());
        run(
                "MATCH (a:Account) WHERE a.name IN $ids DETACH DELETE a",
                Stream.of(Reader.values()).map(Reader::account).toList());
        SecurityContextHolder.clearContext();
    }

    private void run(String statement, List<String> ids) {
        driver.executableQuery(statement).withParameters(Map.of("ids", ids)).execute();
    }

    @Test
    void nobodyLearnsMoreThanConsentAllows() throws Exception {
        ApiHunt api =
                new ApiHunt(
                        http,
                        program.getBean(
                                        "requestMappingHandlerMapping",
                                        RequestMappingHandlerMapping.class)
                                .getHandlerMethods(),
                        this::user,
                        hunt,
                        this::search);
        for (Reader reader : Reader.values()) {
            boolean first = reader.onTeam() || reader == Reader.NOBODY;
            as(reader);
            api.askAll(reader, new Addresses(studies, canaries, first ? MOST : FEW));
            api.countAll(reader, studies);
            if (reader == Reader.NOBODY || isWhole()) {
                openAll(reader, new Addresses(studies, canaries, FEW), Locale.ENGLISH);
            }
            if (isWhole()) {
                openAll(reader, new Addresses(studies, canaries, FEW), CHINESE);
            }
            as(reader);
            takeToTheTranslators(reader);
        }
        backUp();
        assertThat(String.join("\n", hunt.leaks())).isEmpty();
        if (isWhole()) {
            assertThat(hunt.missed(Reader.MEMBER)).isEmpty();
            assertThat(hunt.missed(Reader.NOBODY)).isEmpty();
        }
    }

    private static boolean isWhole() {
        return MOST > 100;
    }

    private void as(Reader reader) {
        SecurityContextHolder.getContext().setAuthentication(user(reader));
    }

    private Authentication user(Reader reader) {
        return reader.role().isPresent()
                ? TestAccounts.signedIn(program, reader.account())
                : new AnonymousAuthenticationToken(
                        "nobody", "nobody", AuthorityUtils.createAuthorityList("ROLE_READER"));
    }

    private void openAll(Reader reader, Addresses addresses, Locale language) throws Exception {
        cleanVaadinEnvironment();
        initVaadinEnvironment();
        as(reader);
        speak(language);
        Map<String, List<String>> own =
                Map.of(
                        "dialogues", dialogues,
                        "accounts", List.of(Reader.MEMBER.account()),
                        "welcome", List.of("none"));
        for (var route : RouteConfiguration.forApplicationScope().getAvailableRoutes()) {
            if (!route.getNavigationTarget().getPackageName().startsWith("org.qiutong")) {
                continue;
            }
            for (String address : addresses.of(route.getTemplate(), own)) {
                look(reader, address);
            }
        }
    }

    private void look(Reader reader, String address) throws Exception {
        Place place =
                switch (address.replaceAll("[/?].*", "")) {
                    case "import" -> Place.IMPORTS;
                    case "withdrawals" -> Place.LEDGER;
                    case "accounts" -> Place.ACCOUNTS;
                    case "audit" -> Place.AUDIT;
                    default -> Place.PAGE;
                };
        if (!visit(address)) {
            return;
        }
        if (Shown.openDetails(UI.getCurrent())) {
            load();
        }
        search(reader, place, address, Shown.text(UI.getCurrent()));
        for (var link : Shown.files(UI.getCurrent(), address)) {
            var file = new ByteArrayOutputStream();
            test(link).download(file);
            search(
                    reader,
                    place,
                    address + " " + link.getElement().getAttribute("download"),
                    Shown.text(file.toByteArray()));
        }
    }

    /// @return whether the page is there now; whoever has to sign in first is left where they were
    private boolean visit(String address) {
        int query = address.indexOf('?');
        String path = query < 0 ? address : address.substring(0, query);
        if (query >= 0) {
            // A page that stays open goes on holding what was typed into it before.
            UI.getCurrent().navigate("method");
        }
        UI.getCurrent()
                .navigate(
                        path,
                        query < 0
                                ? QueryParameters.empty()
                                : QueryParameters.fromString(address.substring(query + 1)));
        load();
        return UI.getCurrent().getInternals().getActiveViewLocation().getPath().equals(path);
    }

    /// Like [#settle], for pages on which nothing else goes on.
    private void load() {
        roundTrip();
        runPendingSignalsTasks();
        if (find(Component.class).withAttribute("aria-busy", "true").exists()) {
            settle();
        } else {
            roundTrip();
        }
    }

    private void search(Reader reader, Place place, String asked, String text) {
        hunt.search(reader, place, asked, text);
        for (String line : log.drain()) {
            hunt.search(reader, Place.LOG, asked, line);
            if (line.startsWith("ERROR")) {
                hunt.leak(
                        reader, Place.LOG, asked, line.substring(0, Math.min(300, line.length())));
            }
        }
    }

    private void takeToTheTranslators(Reader reader) {
        if (reader.role().filter(role -> role.included().contains(Role.RESEARCHER)).isEmpty()) {
            return;
        }
        ExportSelection selection =
                new ExportSelection(
                        Optional.empty(),
                        Optional.empty(),
                        LanguageTag.EN,
                        LanguageTag.ZH_HANS,
                        Set.of(Part.values()));
        search(reader, Place.PAGE, "xliff", xliff.xliff(selection, Locale.ENGLISH));
        search(reader, Place.PAGE, "tmx", xliff.tmx(selection, true, Locale.ENGLISH));
    }

    private void backUp() throws IOException, InterruptedException {
        as(Reader.MEMBER);
        var file = new ByteArrayOutputStream();
        backups.make().writeTo(file);
        hunt.search(Reader.MEMBER, Place.BACKUP, "backup", Shown.text(file.toByteArray()));
    }
}
