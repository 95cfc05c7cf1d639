package io.yuanliu.server.capture.facts;

import static io.yuanliu.server.records.web.Forms.SLAUGHTERHOUSE;
import static io.yuanliu.server.records.web.Forms.certificate;
import static io.yuanliu.server.records.web.Forms.daysAgo;
import static io.yuanliu.server.records.web.Forms.number;
import static io.yuanliu.server.records.web.Forms.records;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.profile.fact.FactForm;
import io.yuanliu.core.profile.fact.FactForms;
import io.yuanliu.core.profile.fact.FactQuestion;
import io.yuanliu.core.profile.fact.FactSource;
import io.yuanliu.core.profile.fact.StandardFacts;
import io.yuanliu.server.Http;
import io.yuanliu.server.PlatformTest;
import io.yuanliu.server.log.EventLog;
import io.yuanliu.server.records.web.Forms;
import io.yuanliu.server.trace.standing.Standings;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;

/** The sources of the platform keep to their contract; while one is away, whoever asks it is refused for now. */
@PlatformTest(own = true)
class FactsIT {
    @LocalServerPort
    int port;

    @Autowired
    List<FactSource> sources;

    @Autowired
    FactForms forms;

    @Autowired
    EventLog log;

    @Autowired
    Licences licences;

    @Autowired
    Standings standings;

    /** The registry's licences, with a line that can be cut. */
    static final class Licences implements FactSource {
        private final FactSource real;
        volatile boolean cut;

        Licences(FactSource real) {
            this.real = real;
        }

        @Override
        public FactForm form() {
            return real.form();
        }

        @Override
        public Map<FactQuestion, Data> answers(Collection<FactQuestion> questions) {
            if (cut) {
                throw new IllegalStateException("the line is cut");
            }
            return real.answers(questions);
        }
    }

    @TestConfiguration
    static class CutLines {
        @Bean
        static BeanPostProcessor cuttable() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof FactSource source
                                    && source.form().word().equals(StandardFacts.LICENCE.word())
                            ? new Licences(source)
                            : bean;
                }
            };
        }
    }

    @BeforeEach
    void aSlaughterhouse() {
        Forms.register(Http.automation(port));
        licences.cut = false;
    }

    @Test
    void eachSourceKeepsToItsContract() throws InterruptedException {
        for (int i = 0; i < 200 && standings.isBehind(); i++) {
            Thread.sleep(100);
        }
        assertThat(forms.byWord().keySet())
                .containsExactlyElementsOf(FactForms.STANDARD.byWord().keySet());
        for (var source : sources) {
            var what = source.form().of() == null ? "" : "SLAUGHTER_LICENCE";
            var questions = List.of(
                    new FactQuestion(source.form().word(), what, SLAUGHTERHOUSE, Instant.now()),
                    new FactQuestion(source.form().word(), what, "urn:example:nobody", Instant.now()));
            assertThat(FactSourceContract.faults(source, questions))
                    .as(source.form().word())
                    .isEmpty();
            assertThat(source.answers(questions)).as(source.form().word()).containsKey(questions.getFirst());
        }
    }

    @Test
    void nothingIsStoredOfWhatAsksASourceThatIsAway() {
        var http = Http.automation(port);
        var paper = number();
        assertThat(http.post("/api/records", records(certificate(paper, 9, daysAgo(0))))
                        .statusCode())
                .as("it asks for no licence")
                .isEqualTo(201);
        licences.cut = true;
        long before = log.end(0);
        var refused = http.post("/api/records", records(Forms.intake("I" + paper, paper, 9, daysAgo(0))));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
        assertThat(refused.body()).contains("capture.facts-away", "licence");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(log.end(0)).isEqualTo(before);
        assertThat(http.get("/api/refusals").body())
                .as("nobody did anything wrong")
                .doesNotContain("capture.facts-away");

        licences.cut = false;
        var taken = http.post("/api/records", records(Forms.intake("I" + paper, paper, 9, daysAgo(0))));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
    }
}
