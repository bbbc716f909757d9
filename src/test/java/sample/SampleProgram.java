package sample;

import com.vaadin.flow.spring.annotation.EnableVaadin;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.qiutong.access.InMemoryAccounts;
import org.qiutong.access.InMemoryTokens;
import org.qiutong.cite.Work;
import org.qiutong.cite.Works;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.Messages;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jAutoConfiguration;
import org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jReactiveAutoConfiguration;
import org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jReactiveRepositoriesAutoConfiguration;
import org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jRepositoriesAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;

/// The frame of the program and its shared parts, with sample views and without a database.
@SpringBootConfiguration
@EnableAutoConfiguration(
        exclude = {
            Neo4jAutoConfiguration.class,
            DataNeo4jAutoConfiguration.class,
            DataNeo4jReactiveAutoConfiguration.class,
            DataNeo4jRepositoriesAutoConfiguration.class,
            DataNeo4jReactiveRepositoriesAutoConfiguration.class
        })
@ComponentScan(
        basePackages = {
            "org.qiutong.kit",
            "org.qiutong.shell",
            "org.qiutong.access",
            "org.qiutong.web",
            "sample"
        },
        // They take turns in the database.
        excludeFilters =
                @Filter(
                        type = FilterType.REGEX,
                        pattern = "org\\.qiutong\\.access\\.(First|Neo4j|Teams|audit\\.).*"))
// The texts alone, of all that lies beside them.
@ComponentScan(
        basePackages = "org.qiutong",
        useDefaultFilters = false,
        includeFilters = @Filter(type = FilterType.REGEX, pattern = "org\\.qiutong\\.MessageFiles"))
@EnableVaadin({"org.qiutong.kit", "org.qiutong.shell", "org.qiutong.access", "sample"})
public class SampleProgram {

    private static final Map<Locale, String> TEXTS =
            Map.of(
                    Locale.ENGLISH,
                    """
                    sample.about=What the shared parts look like, all of them on one page, in two languages.
                    sample.advice=Import some.
                    sample.community=Community
                    sample.count={found, plural, one {# sample} other {# samples}} of {total, number}
                    sample.draft=Draft translation
                    sample.final=Final
                    sample.list=Samples
                    sample.many=Many
                    sample.none=No samples
                    sample.note=Note
                    sample.number=Number
                    sample.text=Text
                    sample.title=Samples
                    """,
                    Locale.forLanguageTag("zh-Hans"),
                    """
                    sample.about=所有公用部件都在这一页上，两种语言。
                    sample.advice=请先导入。
                    sample.community=群体
                    sample.count=共 {total, number} 条，显示 {found, number} 条
                    sample.draft=译文草稿
                    sample.final=定稿
                    sample.list=样例
                    sample.many=很多
                    sample.none=没有样例
                    sample.note=备注
                    sample.number=编号
                    sample.text=文本
                    sample.title=样例
                    """);

    @Bean
    @Primary
    Messages messagesWithSamples(@Qualifier("messages") Messages messages) throws IOException {
        Map<Locale, Map<String, String>> all = new HashMap<>();
        for (Locale language : messages.languages()) {
            Properties samples = new Properties();
            samples.load(new StringReader(TEXTS.get(language)));
            Map<String, String> patterns = new HashMap<>(messages.patterns(language));
            samples.forEach((key, text) -> patterns.put((String) key, (String) text));
            all.put(language, patterns);
        }
        return new Messages(all);
    }

    @Bean
    InMemoryAccounts accounts() {
        return new InMemoryAccounts();
    }

    @Bean
    InMemoryTokens tokens() {
        return new InMemoryTokens();
    }

    @Bean
    Works works() {
        return _ ->
                List.of(
                        new Work(
                                "sample/report",
                                Work.Kind.REPORT,
                                List.of("Ada Author"),
                                LocalizedText.of(LanguageTag.EN, "A <b>sample</b>"),
                                LanguageTag.EN,
                                LocalizedText.of(LanguageTag.EN, "Publisher"),
                                Optional.of("2024"),
                                Optional.empty(),
                                Optional.empty()));
    }

    /// Readiness asks for it. Here is no database that could be out.
    @Bean
    HealthIndicator graph() {
        return () -> Health.up().build();
    }

    static void main(String[] args) {
        SpringApplication.run(SampleProgram.class, args);
    }
}
