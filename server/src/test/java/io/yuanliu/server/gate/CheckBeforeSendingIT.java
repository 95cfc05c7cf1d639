package io.yuanliu.server.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.yuanliu.server.Http;
import io.yuanliu.server.PlatformTest;
import io.yuanliu.server.competence.TwoCounties;
import io.yuanliu.server.log.EventLog;
import io.yuanliu.server.records.web.Forms;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The check says what sending will say, and leaves everything as it was. */
@PlatformTest
class CheckBeforeSendingIT {
    private static final List<String> TABLES =
            List.of("entry", "entry_key", "guard", "refusal", "task", "access_subject_key");

    @LocalServerPort
    int port;

    @Autowired
    EventLog log;

    @Autowired
    @Qualifier("writer")
    JdbcClient writer;

    private Http automation;
    private TwoCounties counties;

    @BeforeEach
    void register() {
        automation = Http.automation(port);
        Forms.register(automation);
        counties = new TwoCounties(port);
    }

    private static String minutesAgo(int minutes) {
        return OffsetDateTime.now(ZoneOffset.ofHours(8))
                .truncatedTo(ChronoUnit.SECONDS)
                .minusMinutes(minutes)
                .toString();
    }

    private Map<String, String> everything() {
        var rows = new TreeMap<String, String>();
        for (var table : TABLES) {
            rows.put(
                    table,
                    writer.sql(
                                    "select count(*) || ' ' || coalesce(md5(string_agg(one::text, '|' order by one::text)), '') from "
                                            + table + " one")
                            .query(String.class)
                            .single());
        }
        rows.put("end", Long.toString(log.end(0)));
        return rows;
    }

    /** What earlier records set off comes a moment later. */
    private Map<String, String> settled() {
        var one = everything();
        for (int i = 0; i < 20; i++) {
            LockSupport.parkNanos(300_000_000);
            var other = everything();
            if (one.equals(other)) {
                return one;
            }
            one = other;
        }
        throw new AssertionError("it does not come to rest: " + one);
    }

    private record Told(String status, boolean report, boolean holds, List<String> findings) {}

    private static Told told(HttpResponse<String> answer) {
        if (answer.statusCode() >= 400) {
            return new Told("refused", false, false, findings(answer, "$.findings"));
        }
        return new Told(
                JsonPath.read(answer.body(), "$.records[0].status"),
                JsonPath.read(answer.body(), "$.records[0].report"),
                JsonPath.read(answer.body(), "$.records[0].holds"),
                findings(answer, "$.records[0].findings"));
    }

    private static List<String> findings(HttpResponse<String> answer, String at) {
        var all = new ArrayList<String>();
        List<Map<String, Object>> found = JsonPath.read(answer.body(), at);
        found.forEach(one -> all.add(one.get("severity") + " " + one.get("code") + " " + one.get("pointer")));
        all.removeIf(one -> one.contains("capture.report-holds-goods"));
        return all.stream().sorted().toList();
    }

    /** Checks, compares what stands before and after, sends, compares what was said. */
    private Told checkedAndSent(String document) {
        var before = settled();
        var check = automation.post("/api/records/check", document);
        assertThat(check.statusCode()).as(check.body()).isEqualTo(200);
        assertThat(everything()).isEqualTo(before);
        var told = told(check);
        var sent = automation.post("/api/records", document);
        var became = told(sent);
        assertThat(became.findings()).as(check.body() + sent.body()).isEqualTo(told.findings());
        assertThat(became.status()).isEqualTo(told.status());
        if (!became.status().equals("refused")) {
            assertThat(became).isEqualTo(told);
        }
        return told;
    }

    @Test
    void aGoodRecordIsStored() {
        var paper = Forms.number();
        checkedAndSent(Forms.records(Forms.certificate(paper, 86, minutesAgo(0))));
        var told = checkedAndSent(Forms.records(Forms.intake("G" + paper, paper, 86, minutesAgo(0))));
        assertThat(told).isEqualTo(new Told("stored", false, false, List.of()));
    }

    @Test
    void aRecordWithAWarningIsStoredWithIt() {
        var told = checkedAndSent(Forms.records(Forms.certificate(Forms.number(), 86, minutesAgo(0))));
        assertThat(told.status()).isEqualTo("stored");
        assertThat(told.holds()).isFalse();
        assertThat(told.findings()).containsExactly("WARN livestock.certified-lot-unknown /records/0/fields/lotNo");
    }

    @Test
    void aReportThatBreaksARuleIsHeldAndSaidToBeOne() {
        var paper = Forms.number();
        checkedAndSent(Forms.records(Forms.certificate(paper, 86, Forms.daysAgo(1))));
        var late = Forms.records(Forms.intake("L" + paper, paper, 90, minutesAgo(60)));
        var check = automation.post("/api/records/check", late);
        assertThat(check.body()).contains("capture.report-holds-goods");
        var told = checkedAndSent(late);
        assertThat(told.status()).isEqualTo("stored");
        assertThat(told.report()).isTrue();
        assertThat(told.holds()).isTrue();
        assertThat(told.findings()).anyMatch(one -> one.startsWith("HOLD livestock.heads-exceed-certificate"));
    }

    @Test
    void aRequestThatBreaksARuleOrAGuardIsRefused() {
        var paper = Forms.number();
        checkedAndSent(Forms.records(Forms.certificate(paper, 86, minutesAgo(0))));
        var told = checkedAndSent(Forms.records(Forms.intake("R" + paper, paper, 90, minutesAgo(0))));
        assertThat(told.status()).isEqualTo("refused");
        assertThat(told.findings()).anyMatch(one -> one.startsWith("BLOCK livestock.heads-exceed-certificate"));
        var unknown =
                Forms.certificate(Forms.number(), 5, minutesAgo(0)).replace(Forms.VETERINARIANS, "91990221MD0000745B");
        assertThat(checkedAndSent(Forms.records(unknown)).findings())
                .anyMatch(one -> one.contains("capture.unknown-party"));
    }

    @Test
    void goodsThatAreStoppedFarAboveAreRefused() {
        counties.aPenAboveAStall();
        var stop = automation.post(
                "/api/records",
                counties.order(
                        TwoCounties.QINGHE, "production", "停-" + counties.own(), "LOT", "pen-" + counties.own()));
        assertThat(stop.statusCode()).as(stop.body()).isEqualTo(201);
        var sale = """
                {"records": [{"type": "circulation/retailSale", "party": "urn:yuanliu:operator:%1$s", "time": "%2$s", "fields": {
                  "mode": "slip", "sellerCode": "%1$s", "variety": "agri/vegetable", "goodsCode": "01201",
                  "goodsName": "青菜", "sourceType": "TRACE", "sourceNo": "%3$s", "weight": 1.5,
                  "traceCode": "%1$s402%4$s"}}]}
                """.formatted(
                        TwoCounties.STALL,
                        minutesAgo(0),
                        counties.bought(),
                        counties.own().substring(2));
        assertThat(checkedAndSent(sale).findings()).anyMatch(one -> one.startsWith("BLOCK goods.stopped"));
    }

    @Test
    void whatCannotBeReadLeavesNoRefusalEither() {
        var before = settled();
        assertThat(automation
                        .post("/api/records/check", "{\"records\": [{\"type\": 7}]}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(automation.post("/api/records/check", "{\"recods\": []}").statusCode())
                .isEqualTo(400);
        assertThat(Http.anybody(port).post("/api/records/check", "{}").statusCode())
                .isEqualTo(401);
        assertThat(everything()).isEqualTo(before);
    }
}
