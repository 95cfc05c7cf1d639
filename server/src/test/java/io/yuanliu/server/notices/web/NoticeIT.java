package io.yuanliu.server.notices.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import io.yuanliu.server.Http;
import io.yuanliu.server.Persons;
import io.yuanliu.server.PlatformTest;
import io.yuanliu.server.notices.KnownNoticeKinds;
import io.yuanliu.server.notices.NoticeKind;
import io.yuanliu.server.notices.channels.Listener;
import io.yuanliu.server.problem.Words;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A firm is told what was decided about its filing: in its inbox, at its webhook; nobody else is. */
@PlatformTest
class NoticeIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    @LocalServerPort
    int port;

    @Autowired
    KnownNoticeKinds kinds;

    @Autowired
    Words words;

    @Autowired
    @Qualifier("reader")
    JdbcClient reader;

    @Autowired
    @Qualifier("reader")
    TransactionTemplate reading;

    @Autowired
    @Qualifier("writer")
    JdbcClient writer;

    private final Listener listener = new Listener();

    /** Makes everybody and everything of this test its own. */
    private final String own = "%07d".formatted(System.nanoTime() / 1000 % 10_000_000);

    private final String party = "urn:yuanliu:operator:990255" + own;
    private final String region = "9955" + own.substring(0, 2);
    private Http firm = Http.anybody(0);
    private Http county = Http.anybody(0);

    @BeforeEach
    void aFirmAndItsCounty() {
        var registered = Http.automation(port)
                .post(
                        "/api/parties",
                        "{\"id\": \"%s\", \"name\": \"康裕肉业\", \"region\": \"%s\"}".formatted(party, region));
        assertThat(registered.statusCode()).as(registered.body()).isEqualTo(201);
        firm = Persons.enterprise(port, "told" + own, party);
        county = Persons.official(port, "teller" + own, region);
    }

    @AfterEach
    void close() {
        listener.close();
    }

    @Test
    void whatWasDecidedLiesInTheFirmsInboxUntilItIsRead() {
        decided("refuse", "材料不全");
        await(() -> unread(firm) == 1);
        var inbox = firm.get("/api/notices").body();
        assertThat(JsonPath.<List<String>>read(inbox, "$.items[*].title.zh")).containsExactly("资质备案：不予备案");
        assertThat(JsonPath.<List<String>>read(inbox, "$.items[*].title.en"))
                .containsExactly("Filing of a licence: Refuse");
        assertThat(JsonPath.<List<String>>read(inbox, "$.items[*].text.zh").getFirst())
                .contains("B-" + own, "材料不全");
        assertThat(JsonPath.<List<String>>read(inbox, "$.items[*].place").getFirst())
                .startsWith("/filings/");
        var id = JsonPath.<List<String>>read(inbox, "$.items[*].id").getFirst();
        assertThat(firm.post("/api/notices/read", "{\"ids\": [\"" + id + "\"]}").statusCode())
                .isEqualTo(204);
        assertThat(unread(firm)).isZero();
        assertThat(firm.get("/api/notices?unread=true").body()).contains("\"total\":0");
        assertThat(firm.get("/api/notices").body()).contains("\"total\":1", "readAt");
    }

    @Test
    void nobodyElseIsToldAndNobodyElseReads() {
        var other = Persons.enterprise(port, "other" + own, registered("990256"));
        decided("approve", "");
        await(() -> unread(firm) == 1);
        assertThat(unread(other)).isZero();
        assertThat(unread(county)).isZero();
        assertThat(Http.admin(port).get("/api/notices?size=200").body()).doesNotContain(own);
        var id = JsonPath.<List<String>>read(firm.get("/api/notices").body(), "$.items[*].id")
                .getFirst();
        other.post("/api/notices/read", "{\"ids\": [\"" + id + "\"]}");
        other.post("/api/notices/read", "{\"all\": true}");
        assertThat(unread(firm)).isEqualTo(1);
        assertThat(Http.anybody(port).get("/api/notices").statusCode()).isEqualTo(401);
    }

    @Test
    void theDatabaseShowsLettersToTheirReceiverOnly() {
        decided("approve", "");
        await(() -> unread(firm) == 1);
        assertThat(letters("{\"clauses\":[]}", "user:told" + own)).isEqualTo(1);
        assertThat(letters("{\"clauses\":[]}", "user:teller" + own)).isZero();
        assertThatThrownBy(() -> letters("{\"clauses\":[]}", ""))
                .rootCause()
                .hasMessageContaining("a read without an asker");
    }

    private long letters(String scope, String asker) {
        var count = reading.execute(status -> {
            reader.sql("select set_config('yuanliu.scope', :scope, true), set_config('yuanliu.asker', :asker, true)")
                    .param("scope", scope)
                    .param("asker", asker)
                    .query((row, number) -> 0)
                    .single();
            return reader.sql("select count(*) from notice_letter l join notice n on n.id = l.notice")
                    .query(Long.class)
                    .single();
        });
        return count == null ? -1 : count;
    }

    @Test
    void itsWebhookIsToldSignedAndTheSecretIsShownOnce() {
        var made = firm.post(
                "/api/webhooks", "{\"url\": \"%s\", \"kinds\": [\"filing.decided\"]}".formatted(listener.address()));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(made.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(JsonPath.<String>read(made.body(), "$.secret")).startsWith("whsec_");
        assertThat(JsonPath.<String>read(made.body(), "$.host")).isEqualTo("127.0.0.1");
        assertThat(firm.get("/api/webhooks").body()).contains("127.0.0.1").doesNotContain("whsec_", "/notices");
        assertThat(county.get("/api/webhooks").body()).isEqualTo("[]");
        var id = JsonPath.<String>read(made.body(), "$.id");
        assertThat(county.delete("/api/webhooks/" + id).statusCode()).isEqualTo(404);

        decided("approve", "");
        await(() -> listener.posts().size() == 1);
        var post = listener.posts().getFirst();
        assertThat(JsonPath.<String>read(post.body(), "$.type")).isEqualTo("filing.decided");
        assertThat(post.headers()).containsKeys("webhook-id", "webhook-timestamp", "webhook-signature");
        assertThat(stored(id)).as("sealed at rest").doesNotContain("whsec_", "notices");

        assertThat(firm.delete("/api/webhooks/" + id).statusCode()).isEqualTo(204);
        assertThat(firm.get("/api/webhooks").body()).isEqualTo("[]");
        assertThat(firm.post("/api/webhooks/" + id + "/trial", "{}").statusCode())
                .isEqualTo(404);
    }

    private String stored(String id) {
        return writer.sql("select encode(address, 'escape') || encode(secret, 'escape')"
                        + " from notice_webhook where id = :id::uuid")
                .param("id", id)
                .query(String.class)
                .single();
    }

    @Test
    void aWebhookThatIsGoneEndsAndSaysSo() {
        listener.answer(Listener.status(410));
        var made = firm.post("/api/webhooks", "{\"url\": \"%s\"}".formatted(listener.address()));
        var id = JsonPath.<String>read(made.body(), "$.id");
        assertThat(firm.post("/api/webhooks/" + id + "/trial", "{}").statusCode())
                .isEqualTo(202);
        await(() -> firm.get("/api/webhooks").body().contains("\"cause\":\"gone\""));
        var dead = firm.get("/api/notices/undelivered").body();
        assertThat(JsonPath.<List<String>>read(dead, "$.items[*].cause.en"))
                .containsExactly("The receiver says that the address is gone (410)");
        assertThat(JsonPath.<List<String>>read(dead, "$.items[*].way")).containsExactly("WEBHOOK");
        assertThat(county.get("/api/notices/undelivered").body()).doesNotContain(own);
        assertThat(Http.admin(port).get("/api/notices/undelivered?size=200").body())
                .contains("told" + own);
    }

    @Test
    void whatIsWrongWithAWebhookIsSaid() {
        assertProblem(firm.post("/api/webhooks", "{\"url\": \"ftp://example.cn/\"}"), 422, "notices.webhook-url");
        assertProblem(firm.post("/api/webhooks", "{\"url\": \"https://a:b@example.cn/\"}"), 422, "notices.webhook-url");
        assertProblem(firm.post("/api/webhooks", "{\"url\": \"https://\"}"), 422, "notices.webhook-url");
        assertProblem(
                firm.post("/api/webhooks", "{\"url\": \"https://example.cn/\", \"kinds\": [\"filing.decide\"]}"),
                422,
                "notices.kind-unknown");
        assertProblem(firm.post("/api/webhooks", "{\"adress\": \"x\"}"), 400, "request.field-unknown");
        assertThat(firm.get("/api/webhooks").body()).isEqualTo("[]");
    }

    @Test
    void whatOneWantsIsKeptAndAddressesAreShownInPart() {
        var usual = firm.get("/api/notices/preferences").body();
        assertThat(JsonPath.<String>read(usual, "$.language")).isEqualTo("zh");
        assertThat(JsonPath.<List<Boolean>>read(usual, "$.kinds[?(@.kind == 'filing.decided')].mail"))
                .as("urgent ones, once there is an address")
                .containsExactly(true);
        assertThat(usual).doesNotContain("mailShown");
        var set = firm.put(
                "/api/notices/preferences",
                "{\"language\": \"en\", \"mail\": \"clerk@example.cn\", \"phone\": \"13800001234\","
                        + " \"byMail\": [], \"bySms\": [\"task.late\"]}");
        assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
        var chosen = firm.get("/api/notices/preferences").body();
        assertThat(JsonPath.<String>read(chosen, "$.mailShown")).isEqualTo("c***@example.cn");
        assertThat(JsonPath.<String>read(chosen, "$.phoneShown")).isEqualTo("138****234");
        assertThat(JsonPath.<List<Boolean>>read(chosen, "$.kinds[?(@.kind == 'filing.decided')].mail"))
                .containsExactly(false);
        assertThat(JsonPath.<List<Boolean>>read(chosen, "$.kinds[?(@.kind == 'task.late')].sms"))
                .containsExactly(true);
        assertThat(county.get("/api/notices/preferences").body()).doesNotContain("example.cn");
        firm.put("/api/notices/preferences", "{\"language\": \"en\", \"forget\": [\"mail\"]}");
        assertThat(firm.get("/api/notices/preferences").body())
                .doesNotContain("mailShown")
                .contains("138****234");
        firm.put("/api/notices/preferences", "{\"language\": \"qaa\"}");
        assertThat(firm.get("/api/notices/preferences").body())
                .as("a language that a file brings")
                .contains("\"language\":\"qaa\"");
        assertProblem(firm.put("/api/notices/preferences", "{\"language\": \"qab\"}"), 422, "notices.language");
        assertProblem(
                firm.put("/api/notices/preferences", "{\"language\": \"fr\", \"mail\": \"no\", \"phone\": \"12\"}"),
                422,
                "notices.address");
    }

    @Test
    void aPartyForWhichNobodySignsInIsToldOnPaper() {
        var quiet = registered("990257");
        var answer = Http.automation(port).post("/api/filings", licence("Q-" + own, quiet));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        act(JsonPath.read(answer.body(), "$.id"), "approve", "");
        await(() -> county.get("/api/notices/papers").body().contains("Q-" + own));
        var papers = county.get("/api/notices/papers").body();
        var id = JsonPath.<List<String>>read(papers, "$.items[*].id").getFirst();
        assertThat(firm.get("/api/notices/papers").body()).doesNotContain("Q-" + own);
        assertThat(firm.post("/api/notices/papers/" + id + "/handed-over", "{}").statusCode())
                .isEqualTo(404);
        var printed = county.post("/api/papers", "{\"kind\": \"notice\", \"of\": [\"" + id + "\"]}");
        assertThat(printed.statusCode()).as(printed.body()).isIn(200, 201);
        assertThat(county.post("/api/notices/papers/" + id + "/handed-over", "{}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(county.get("/api/notices/papers").body()).doesNotContain("Q-" + own);
    }

    @Test
    void everyKindHasItsWordsInBothLanguages() {
        assertThat(kinds.all()).isNotEmpty().allSatisfy(kind -> {
            assertThat(words.known(NoticeKind.kindWord(kind.name())))
                    .as(kind.name())
                    .hasValueSatisfying(
                            word -> assertThat(word.zh() + word.en()).doesNotContain("{"));
            assertThat(words.known(NoticeKind.titleWord(kind.name())))
                    .as(kind.name())
                    .isPresent();
            assertThat(words.known(NoticeKind.textWord(kind.name())))
                    .as(kind.name())
                    .isPresent();
        });
        assertThat(words.known(NoticeKind.titleWord("filing.no-such"))).isEmpty();
    }

    @Test
    void whatIsWrongWithAListIsSaid() {
        assertProblem(firm.get("/api/notices?kind=filing.decide"), 400, "notices.kind-unknown");
        assertProblem(firm.get("/api/notices?unred=true"), 400, "request.parameter-unknown");
        assertProblem(firm.get("/api/notices?after=QQ"), 400, "request.mark");
        assertProblem(firm.post("/api/notices/read", "{}"), 400, "request.field-missing");
        assertProblem(firm.post("/api/notices/read", "{\"ids\": [\"x\"]}"), 422, "notices.id");
        assertProblem(firm.post("/api/notices/read", "{\"all\": \"yes\"}"), 400, "request.field-kind");
    }

    private String registered(String node) {
        var id = "urn:yuanliu:operator:" + node + own;
        var answer = Http.automation(port)
                .post("/api/parties", "{\"id\": \"%s\", \"name\": \"另一家\", \"region\": \"%s\"}".formatted(id, region));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return id;
    }

    private void decided(String act, String reason) {
        var answer = firm.post("/api/filings", licence("B-" + own, party));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        act(JsonPath.read(answer.body(), "$.id"), act, reason);
    }

    private void act(String id, String act, String reason) {
        var why = reason.isEmpty() ? "" : ", \"reason\": \"" + reason + "\"";
        var done = county.post("/api/flows/licence/" + id, "{\"act\": \"%s\", \"version\": 1%s}".formatted(act, why));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    }

    private static String licence(String number, String party) {
        return """
                {"party": "%s", "type": "SLAUGHTER_LICENCE", "number": "%s", "validFrom": "2026-01-01",
                 "validTo": "2029-12-31"}
                """.formatted(party, number);
    }

    private static int unread(Http person) {
        return JsonPath.read(person.get("/api/notices/count").body(), "$.unread");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    }

    /** The platform goes round once a second. */
    private static void await(Callable<Boolean> holds) {
        var end = System.nanoTime() + SOON.toNanos();
        try {
            while (!holds.call()) {
                assertThat(System.nanoTime()).as("not within " + SOON).isLessThan(end);
                Thread.sleep(100);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
