package io.yuanliu.server.epcis.web;

import static io.yuanliu.server.epcis.web.Documents.bare;
import static io.yuanliu.server.epcis.web.Documents.document;
import static io.yuanliu.server.epcis.web.Documents.event;
import static io.yuanliu.server.epcis.web.Documents.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.yuanliu.server.Http;
import io.yuanliu.server.PlatformTest;
import io.yuanliu.server.log.EventLog;
import io.yuanliu.server.records.web.Forms;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An error declaration is its author's own. */
@PlatformTest
class DeclarationIT {
    private static final String WRONG =
            "\"errorDeclaration\": {\"declarationTime\": \"2026-05-01T00:00:00Z\", \"reason\": \"incorrect_data\"},";

    @LocalServerPort
    int port;

    @Autowired
    EventLog log;

    private Http caller;
    private Http farm;

    @BeforeEach
    void twoPrograms() {
        caller = Http.automation(port);
        Forms.register(caller);
        var id = "farm" + System.nanoTime() % 1_000_000_000;
        var made = Http.admin(port)
                .post("/api/clients", "{\"id\": \"%s\", \"name\": \"f\", \"party\": \"%s\"}".formatted(id, Forms.FARM));
        farm = Http.client(port, id, JsonPath.read(made.body(), "$.secret"));
    }

    @Test
    void anothersEventIsNotDeclaredWrongByWhoSeesIt() {
        var id = id();
        assertThat(farm.post("/epcis/v2/events", bare(id, "")).statusCode()).isEqualTo(201);
        long before = log.end(0);
        refused(caller.post("/epcis/v2/events", bare(id, WRONG)), "capture.declares-others", "/errorDeclaration");
        refused(
                caller.post("/epcis/v2/capture", document(event(id(), "") + "," + event(id, WRONG))),
                "capture.declares-others",
                "/epcisBody/eventList/1/errorDeclaration");
        assertThat(log.end(0)).isEqualTo(before);
        assertThat(farm.post("/epcis/v2/events", bare(id, WRONG)).statusCode()).isEqualTo(201);
    }

    @Test
    void whoDoesNotSeeAnothersEventLearnsNothingOfIt() {
        var id = id();
        assertThat(caller.post("/epcis/v2/events", bare(id, "")).statusCode()).isEqualTo(201);
        assertThat(farm.post("/epcis/v2/events", bare(id, WRONG)).statusCode()).isEqualTo(201);
        assertThat(farm.post("/epcis/v2/events", bare(id(), WRONG)).statusCode())
                .isEqualTo(201);
    }

    @Test
    void aDeclarationMayComeBeforeItsEventAndWithIt() {
        var early = id();
        assertThat(caller.post("/epcis/v2/events", bare(early, WRONG)).statusCode())
                .isEqualTo(201);
        assertThat(caller.post("/epcis/v2/events", bare(early, "")).statusCode())
                .isEqualTo(201);
        var both = id();
        assertThat(caller.post("/epcis/v2/capture", document(event(both, "") + "," + event(both, WRONG)))
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void theEventOfARecordIsCorrectedByARecord() {
        var answer = caller.post("/api/records", Forms.records(Forms.certificate(Forms.number(), 3, Forms.daysAgo(2))));
        var record = JsonPath.<String>read(answer.body(), "$.records[0].id");
        var event = JsonPath.<String>read(caller.get("/api/records/" + record).body(), "$.events[0].id");
        var told = caller.post("/epcis/v2/events", bare(event, WRONG));
        refused(told, "capture.declares-record", "/errorDeclaration");
        assertThat(told.body()).contains(record);
        refused(caller.post("/epcis/v2/events", bare(record, WRONG)), "capture.declares-record", "/errorDeclaration");
    }

    private static void refused(HttpResponse<String> answer, String code, String pointer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(JsonPath.<String>read(answer.body(), "$.findings[0].code")).isEqualTo(code);
        assertThat(JsonPath.<String>read(answer.body(), "$.findings[0].pointer"))
                .isEqualTo(pointer);
    }
}
