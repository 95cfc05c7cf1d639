package io.yuanliu.server.problem.web;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.problem.FindingMessages;
import io.yuanliu.server.problem.Language;
import io.yuanliu.server.problem.ProblemKind;
import io.yuanliu.wire.json.JsonWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Answers what the container refuses before any of our code runs: a line that is no HTTP, a forbidden character. */
@Component
class ContainerProblems implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
    private final FindingMessages messages;

    ContainerProblems(FindingMessages messages) {
        this.messages = messages;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Report(messages)));
    }

    /** Writes the problem where the container would write its page. */
    private static final class Report extends ErrorReportValve {
        private final FindingMessages messages;

        Report(FindingMessages messages) {
            this.messages = messages;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                response.setContentType("application/problem+json");
                response.setCharacterEncoding("UTF-8");
                response.getReporter().write(JsonWriter.text(body(response.getStatus())));
                response.finishResponse();
            } catch (IOException | IllegalStateException gone) {
                // The caller has gone, or the answer has begun: there is nobody to tell.
            }
        }

        private Data body(int status) {
            var kind = ProblemKind.ofStatus(status);
            var finding = Finding.block(kind == ProblemKind.DEFECT ? "platform.defect" : "request.address", "");
            var locale = Language.CHINESE;
            var body = new LinkedHashMap<String, Data>();
            body.put("type", Data.of("/problems/" + kind.slug()));
            body.put("title", Data.of(title(kind, locale)));
            body.put("status", Data.of(status));
            body.put("detail", Data.of(messages.message(finding, locale)));
            body.put("findings", Data.of(List.of(view(finding, locale))));
            return new Data.Fields(body);
        }

        private Data view(Finding finding, Locale locale) {
            return new Data.Fields(Map.of(
                    "code", Data.of(finding.code()),
                    "severity", Data.of(finding.severity().name()),
                    "pointer", Data.of(finding.pointer()),
                    "message", Data.of(messages.message(finding, locale))));
        }

        private String title(ProblemKind kind, Locale locale) {
            return messages.text("problem." + kind.slug() + ".title")
                    .map(text -> Language.say(text, locale))
                    .orElse(kind.slug());
        }
    }
}
