package io.yuanliu.server.orders;

import static io.yuanliu.server.competence.TwoCounties.now;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.yuanliu.server.Http;
import io.yuanliu.server.PlatformTest;
import io.yuanliu.server.competence.TwoCounties;
import io.yuanliu.server.flows.Flows;
import io.yuanliu.server.flows.Wish;
import io.yuanliu.server.log.LogPosition;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Clause;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.Scope;
import io.yuanliu.server.scope.Service;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A county's official stops a pen with a colleague; five steps below the stall is refused; the neighbour hands it over. */
@PlatformTest
@DisplayName("An order takes two")
class OrdersIT {
    /** Wide, for a machine under load. */
    private static final Duration MOST_FOR_AN_ANSWER = Duration.ofSeconds(5);

    @LocalServerPort
    int port;

    @Autowired
    Orders orders;

    @Autowired
    Signing signing;

    @Autowired
    OrderStore store;

    @Autowired
    Flows flows;

    @Autowired
    @Qualifier("writer")
    JdbcClient writer;

    private TwoCounties world;
    private Http yan;
    private Http shi;

    @BeforeEach
    void twoOfficialsOfTheFarmsCounty() {
        world = new TwoCounties(port);
        yan = world.yan();
        shi = world.shi();
    }

    @Test
    void whatTwoPersonsSignStopsTheStallFiveStepsBelow() {
        world.aPenAboveAStall();
        world.taken(world.sale("501"));
        var drafted = draft(yan, "stop", "pen", "");
        assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
        var id = id(drafted);
        assertThat(JsonPath.<String>read(drafted.body(), "$.order.state.word")).isEqualTo("DRAFTED");
        assertThat(JsonPath.<List<String>>read(drafted.body(), "$.acts")).containsExactly("withdraw");
        assertThat(world.sale("502").statusCode()).as("a draft stops nothing").isEqualTo(201);

        assertProblem(sign(yan, id, 1, reach(yan, id)), 403, "order.own-signature");
        assertProblem(sign(shi, id, 1, "a".repeat(64)), 422, "order.reach-not-shown");
        var shown = shi.post("/api/orders/" + id + "/reach", "");
        assertThat(shown.statusCode()).as(shown.body()).isEqualTo(200);
        assertThat(JsonPath.<Integer>read(shown.body(), "$.units")).isGreaterThanOrEqualTo(8);
        assertThat(JsonPath.<Integer>read(shown.body(), "$.holders")).isGreaterThanOrEqualTo(1);
        assertThat(JsonPath.<List<String>>read(shown.body(), "$.regions[*].region"))
                .contains("990202");
        assertThat(JsonPath.<Integer>read(shown.body(), "$.stopped")).isZero();

        var signed = sign(shi, id, 1, JsonPath.read(shown.body(), "$.hash"));
        assertThat(signed.statusCode()).as(signed.body()).isEqualTo(200);
        assertThat(JsonPath.<String>read(signed.body(), "$.order.state.word")).isEqualTo("IN_FORCE");
        assertThat(JsonPath.<List<String>>read(signed.body(), "$.history[*].act.word"))
                .containsExactly("draft", "sign", "issue");
        assertThat(JsonPath.<Integer>read(signed.body(), "$.reach.units"))
                .isEqualTo(JsonPath.<Integer>read(shown.body(), "$.units"));
        read(signed);
        long asked = System.nanoTime();
        var refused = world.sale("503");
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(MOST_FOR_AN_ANSWER);
        assertProblem(refused, 422, "goods.stopped");
        assertThat(refused.body()).contains("青禾县农业农村局");

        String record = JsonPath.read(signed.body(), "$.order.record");
        var written = Http.admin(port).get("/api/records/" + record);
        assertThat(written.body()).contains("circulation/stopOrder", "农产品质量安全法");
        var noted = Http.admin(port).get("/api/operations?size=50").body();
        assertThat(noted).contains("order.draft", "order.sign");
    }

    @Test
    void theNeighbourIsToldWhoseItIsHandsItOverAndTheOtherTakesItUp() {
        world.made(world.lot("pen"), world.lot("run"));
        var lu = world.lu();
        var refused = draft(lu, "stop", "pen", "");
        assertProblem(refused, 422, "competence.elsewhere");
        assertThat(JsonPath.<List<String>>read(
                        refused.body(), "$.findings[?(@.code == 'competence.elsewhere')].values.toParty"))
                .containsExactly("uscc:" + TwoCounties.QINGHE);

        var given = handOver(lu, "pen");
        assertThat(given.statusCode()).as(given.body()).isEqualTo(201);
        assertThat(handOver(lu, "pen").statusCode()).as("the same twice is one").isEqualTo(200);
        String id = JsonPath.read(given.body(), "$.id");
        assertThat(JsonPath.<String>read(given.body(), "$.receiverName.zh")).isEqualTo("青禾县农业农村局");
        assertThat(JsonPath.<List<String>>read(given.body(), "$.acts")).isEmpty();
        assertProblem(handOver(yan, "pen"), 422, "handover.own");

        assertThat(ids(yan.get("/api/handovers?state=HANDED_OVER&size=200"))).contains(id);
        assertThat(ids(lu.get("/api/handovers?size=200"))).as("its sender too").contains(id);
        assertThat(ids(world.official("ma", TwoCounties.MARKET_OFFICE, ", \"region\": \"990221\"")
                        .get("/api/handovers?size=200")))
                .as("another department of the same county")
                .doesNotContain(id);
        assertProblem(lu.post("/api/handovers/" + id + "/take-up", "{\"version\": 1}"), 403, "handover.not-yours");
        assertProblem(
                yan.post("/api/flows/handover/" + id, "{\"act\": \"take-up\", \"version\": 1}"),
                422,
                "order.by-its-own-way");
        assertProblem(
                yan.post("/api/handovers/" + id + "/send-back", "{\"version\": 1}"), 400, "request.field-missing");
        var taken = yan.post("/api/handovers/" + id + "/take-up", "{\"version\": 1}");
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        assertProblem(shi.post("/api/handovers/" + id + "/take-up", "{\"version\": 1}"), 409, "flow.");
        assertThat(lu.get("/api/handovers/" + id).body()).contains("\"word\":\"TAKEN_UP\"");
    }

    @Test
    void whoHasToSignIsToldAndSoIsWhoeverHasTheGoods() throws InterruptedException {
        var stall = world.person(
                "wang",
                "\"kind\": \"ENTERPRISE\", \"party\": \"operator:%s\", \"rights\": [\"CAPTURE\", \"READ\"]"
                        .formatted(TwoCounties.STALL));
        world.aPenAboveAStall();
        var id = id(draft(yan, "stop", "pen", ""));
        var waits = "$.items[?(@.kind == 'order.sign' && @.subject == '" + id + "')].what.zh";
        assertThat(JsonPath.<List<String>>read(shi.get("/api/tasks?size=200").body(), waits))
                .singleElement()
                .asString()
                .contains("青禾县农业农村局", "停止销售", "停-" + world.own());
        assertThat(JsonPath.<List<String>>read(
                        world.lu().get("/api/tasks?size=200").body(), waits))
                .as("another authority's")
                .isEmpty();
        read(sign(shi, id, 1, reach(shi, id)));
        assertThat(JsonPath.<List<String>>read(shi.get("/api/tasks?size=200").body(), waits))
                .isEmpty();
        assertThat(told(stall, "order.reached", "停-" + world.own())).contains("青禾县农业农村局", "停止销售", "1 个追溯单元");
        assertThat(told(yan, "order.decided", "停-" + world.own())).contains("登记生效");
        assertThat(JsonPath.<List<String>>read(
                        world.lu().get("/api/notices?kind=order.reached").body(), "$.items[*].id"))
                .as("who only looks over a region has no goods")
                .isEmpty();
    }

    @Test
    void whoHasToAnswerAHandOverIsToldAndItsSenderOfTheAnswer() throws InterruptedException {
        world.made(world.lot("pen"), world.lot("run"));
        var id = JsonPath.<String>read(handOver(world.lu(), "pen").body(), "$.id");
        var waits = "$.items[?(@.kind == 'handover.answer' && @.subject == '" + id + "')].what.zh";
        assertThat(JsonPath.<List<String>>read(yan.get("/api/tasks?size=200").body(), waits))
                .singleElement()
                .asString()
                .contains("石塘县农业农村局");
        assertThat(JsonPath.<List<String>>read(
                        world.lu().get("/api/tasks?size=200").body(), waits))
                .isEmpty();
        told(yan, "handover.given", world.own());
        yan.post("/api/handovers/" + id + "/send-back", "{\"version\": 1, \"reason\": \"不在本县\"}");
        assertThat(JsonPath.<List<String>>read(yan.get("/api/tasks?size=200").body(), waits))
                .isEmpty();
        assertThat(told(world.lu(), "handover.answered", world.own())).contains("退回", "不在本县");
    }

    /** The newest notice of a kind, once its text names this. */
    private static String told(Http who, String kind, String naming) throws InterruptedException {
        var inbox = "";
        for (int tried = 0; tried < 200; tried++) {
            inbox = who.get("/api/notices?size=200&kind=" + kind).body();
            for (String text : JsonPath.<List<String>>read(inbox, "$.items[*].text.zh")) {
                if (text.contains(naming)) {
                    return text;
                }
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("no " + kind + " about " + naming + ": " + inbox);
    }

    @Test
    void whatItReachesHasGrownUntilTheSignatureAndIsShownAgain() {
        world.made(world.lot("pen"), world.lot("run"));
        var id = id(draft(yan, "stop", "pen", ""));
        var hash = reach(shi, id);
        world.made(world.lot("run"), world.lot("cut"));
        assertProblem(sign(shi, id, 1, hash), 409, "order.reach-changed");
        assertThat(sign(shi, id, 1, reach(shi, id)).statusCode()).isEqualTo(200);
    }

    @Test
    void ofTwoWhoSignAtOnceOneWinsAndThereIsOneRecord() throws Exception {
        world.made(world.lot("pen"), world.lot("run"));
        var wu = world.official("wu", TwoCounties.QINGHE, ", \"region\": \"990221\"");
        var id = id(draft(yan, "stop", "pen", ""));
        var attempts = new ArrayList<Callable<Integer>>();
        for (var signer : List.of(shi, wu)) {
            var hash = reach(signer, id);
            attempts.add(() -> sign(signer, id, 1, hash).statusCode());
        }
        var answers = new ArrayList<Integer>();
        try (var both = Executors.newFixedThreadPool(attempts.size())) {
            for (var attempt : both.invokeAll(attempts)) {
                answers.add(attempt.get());
            }
        }
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        assertThat(records(id)).isEqualTo(1);
    }

    /** As when the platform goes down between the signature and its record. */
    @Test
    void aSignatureThatWasCutShortIsWrittenLaterAndOnce() {
        world.made(world.lot("pen"), world.lot("run"));
        var id = id(draft(yan, "stop", "pen", ""));
        var area = Clause.ofAreas(Set.of("990221")).orOf("uscc:" + TwoCounties.QINGHE);
        var rights = Set.of(Right.READ, Right.ORDER);
        var signer = Asker.of("user:shi", Asker.Kind.OFFICIAL, null, Scope.of(area), rights)
                .serving(new Service("uscc:" + TwoCounties.QINGHE, rights, area));
        var reach = signing.show(signer, id);
        flows.change(signer, OrderFlow.FLOW, id, new Wish("sign", 1, null), () -> {
            store.act(id, "user:shi", 2);
            store.sign(id, new Signature("user:shi", "石（shi）", Instant.now(), reach), signer);
        });
        assertThat(records(id)).isZero();
        signing.finish(Instant.now().plusSeconds(1));
        signing.finish(Instant.now().plusSeconds(1));
        assertThat(yan.get("/api/orders/" + id).body()).contains("\"word\":\"IN_FORCE\"", "石（shi）");
        assertThat(records(id)).isEqualTo(1);
    }

    @Test
    void liftedAndClearedByTwoAsWell() {
        world.aPenAboveAStall();
        var stopped = id(draft(yan, "stop", "pen", ""));
        read(sign(shi, stopped, 1, reach(shi, stopped)));
        assertProblem(world.sale("506"), 422, "goods.stopped");
        var clearing =
                yan.post("/api/orders", """
                {"act": "clear", "goods": ["%s"], "number": "清-%s", "ordered": "停-%s", "sample": "FJ-1",
                 "basis": "农产品质量安全法", "reason": "复检合格"}
                """.formatted("urn:yuanliu:trace:" + world.bought(), world.own(), world.own()));
        assertThat(clearing.statusCode())
                .as("at a stall in another county, but of its own order: " + clearing.body())
                .isEqualTo(201);
        read(sign(shi, id(clearing), 1, reach(shi, id(clearing))));
        assertThat(world.sale("507").statusCode()).isEqualTo(201);
        assertThat(reachOf(shi, stopped)).contains("\"stopped\":1");
        var lifting = yan.post("/api/orders", """
                {"act": "lift", "number": "解-%s", "ordered": "停-%s", "basis": "农产品质量安全法", "reason": "全部合格"}
                """.formatted(world.own(), world.own()));
        assertThat(lifting.statusCode()).as(lifting.body()).isEqualTo(201);
        var lift = id(lifting);
        assertProblem(sign(yan, lift, 1, reach(yan, lift)), 403, "order.own-signature");
        read(sign(shi, lift, 1, reach(shi, lift)));
        assertThat(world.sale("504").statusCode()).isEqualTo(201);
    }

    /** A sale of stopped goods that is reported late holds its goods; no order brought that about, so none can be named. */
    @Test
    void aHoldThatAReportBroughtAboutIsLiftedByTwoAsWell() throws InterruptedException {
        var dong = world.official("dong", TwoCounties.MARKET_OFFICE, ", \"region\": \"990202\"");
        var tian = world.official("tian", TwoCounties.MARKET_OFFICE, ", \"region\": \"990202\"");
        world.aPenAboveAStall();
        var stopped = id(draft(yan, "stop", "pen", ""));
        read(sign(shi, stopped, 1, reach(shi, stopped)));
        var late = world.sale("508", now(-40));
        assertThat(late.statusCode()).as(late.body()).isEqualTo(201);
        String record = JsonPath.read(late.body(), "$.records[0].id");
        var page = waiting(dong, record, 1);
        String unit = JsonPath.read(page, "$.holds[0].unit");
        String cause = JsonPath.read(page, "$.holds[0].cause");
        assertThat(cause).isEqualTo("finding:" + record + ":goods.stopped");

        var lifting = """
                {"act": "lift", "goods": ["%s"], "cause": "%s", "number": "解停-%s", "basis": "食品安全法", "reason": "核查属实"}
                """.formatted(unit, cause, world.own());
        assertProblem(world.lu().post("/api/orders", lifting), 422, "competence.elsewhere");
        assertProblem(
                dong.post("/api/orders", lifting.replace(unit + "\"", unit + "\", \"" + world.lot("pen") + "\"")),
                422,
                "order.one-unit");
        assertProblem(
                dong.post("/api/orders", lifting.replace(":goods.stopped", ":goods.other")),
                422,
                "circulation.nothing-to-lift");
        var drafted = dong.post("/api/orders", lifting);
        assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
        assertThat(JsonPath.<String>read(drafted.body(), "$.cause")).isEqualTo(cause);
        assertThat(JsonPath.<String>read(drafted.body(), "$.stage.zh")).isNotEmpty();
        var lift = id(drafted);
        assertProblem(sign(dong, lift, 1, reach(dong, lift)), 403, "order.own-signature");
        assertThat(waiting(dong, record, 1)).as("a draft lifts nothing").contains("\"waits\":true");
        var signed = sign(tian, lift, 1, reach(tian, lift));
        assertThat(signed.body()).contains("\"word\":\"IN_FORCE\"");
        String written = JsonPath.read(signed.body(), "$.order.record");
        assertThat(Http.admin(port).get("/api/records/" + written).body()).contains("circulation/holdLift", cause);
        var after = waiting(dong, record, 0);
        assertThat(JsonPath.<List<Boolean>>read(after, "$.holds[*].waits")).containsExactly(false);
    }

    /** The page of a record, once so many of the goods that it holds wait for somebody. */
    private static String waiting(Http who, String record, int many) throws InterruptedException {
        var page = "";
        for (int tried = 0; tried < 100; tried++) {
            page = who.get("/api/records/" + record).body();
            if (JsonPath.<List<String>>read(page, "$.holds[?(@.waits == true)].unit")
                            .size()
                    == many) {
                return page;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("not " + many + " wait: " + page);
    }

    @Test
    void onePersonHoldsForATime() throws InterruptedException {
        world.aPenAboveAStall();
        var held = draft(yan, "hold", "pen", ", \"until\": \"" + now(120) + "\"");
        assertThat(held.statusCode()).as(held.body()).isEqualTo(201);
        assertThat(held.body()).contains("\"word\":\"IN_FORCE\"");
        read(held);
        assertProblem(world.sale("505"), 422, "goods.held");
        var lifting = draft(
                yan, "lift", "pen", ", \"cause\": \"hold:停-%s@uscc:%s\"".formatted(world.own(), TwoCounties.QINGHE));
        assertThat(lifting.statusCode()).as(lifting.body()).isEqualTo(201);
        // Orders are of a second, and of the same moment a hold outlasts its lifting.
        TimeUnit.SECONDS.sleep(1);
        read(sign(shi, id(lifting), 1, reach(shi, id(lifting))));
        var sold = world.sale("506");
        assertThat(sold.statusCode()).as(sold.body()).isEqualTo(201);
        assertProblem(draft(yan, "hold", "run", ""), 400, "request.field-missing");
        assertProblem(
                draft(yan, "hold", "run", ", \"until\": \"" + now(60 * 24 * 40) + "\""),
                422,
                "circulation.hold-too-long");
    }

    @Test
    void aDraftIsRefusedWithAReasonWithdrawnOrExpires() {
        world.made(world.lot("pen"), world.lot("run"));
        var refused = id(draft(yan, "stop", "pen", ""));
        assertProblem(refuse(yan, refused, "?"), 403, "order.own-refused");
        assertProblem(refuse(shi, refused, ""), 400, "request.field-missing");
        assertProblem(
                shi.post("/api/orders/" + refused + "/withdraw", "{\"version\": 1}"), 403, "order.others-withdrawn");
        assertThat(refuse(shi, refused, "证据不足").body()).contains("\"word\":\"REFUSED\"", "证据不足");
        assertProblem(sign(shi, refused, 2, reach(shi, refused)), 409, "flow.not-now");

        var withdrawn = id(draft(yan, "stop", "pen", ""));
        assertThat(draft(yan, "stop", "pen", "").statusCode())
                .as("the same twice")
                .isEqualTo(200);
        assertProblem(draft(yan, "stop", "run", ""), 409, "order.number-drafted");
        assertThat(yan.post("/api/orders/" + withdrawn + "/withdraw", "{\"version\": 1}")
                        .statusCode())
                .isEqualTo(200);

        var late = id(draft(yan, "stop", "pen", ""));
        var hash = reach(shi, late);
        writer.sql("update order_draft set expires_at = :past where id = :id")
                .param("past", Timestamp.from(Instant.now().minusSeconds(5)))
                .param("id", late)
                .update();
        assertProblem(sign(shi, late, 1, hash), 409, "order.expired");
        orders.expire(Instant.now());
        assertThat(yan.get("/api/orders/" + late).body()).contains("\"word\":\"EXPIRED\"");
        assertThat(draft(yan, "stop", "pen", "").statusCode()).isEqualTo(201);
    }

    @Test
    void nobodyElseLearnsOrDoesAnything() {
        world.made(world.lot("pen"), world.lot("run"));
        var id = id(draft(yan, "stop", "pen", ""));
        var lu = world.lu();
        assertProblem(lu.get("/api/orders/" + id), 404, "order.unknown");
        assertProblem(lu.post("/api/orders/" + id + "/reach", ""), 404, "order.unknown");
        assertProblem(sign(lu, id, 1, "x"), 404, "order.unknown");
        assertProblem(
                shi.post("/api/flows/order/" + id, "{\"act\": \"sign\", \"version\": 1}"), 422, "order.by-its-own-way");
        assertProblem(
                shi.post("/api/flows/order/" + id, "{\"act\": \"refuse\", \"version\": 1, \"reason\": \"x\"}"),
                422,
                "order.by-its-own-way");
        var firm = world.person("farmer", "\"kind\": \"ENTERPRISE\", \"party\": \"" + TwoCounties.FARM + "\"");
        assertProblem(draft(firm, "stop", "pen", ""), 403, "access.right-missing");
        assertThat(ids(firm.get("/api/orders"))).isEmpty();
        assertProblem(firm.get("/api/orders/" + id), 404, "order.unknown");
        assertProblem(draft(Http.admin(port), "stop", "pen", ""), 403, "order.no-authority");
        assertProblem(draft(world.automation(), "stop", "pen", ""), 403, "");
        assertThat(Http.anybody(port).get("/api/orders").statusCode()).isEqualTo(401);
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsDrafted() {
        var before = ids(yan.get("/api/orders?size=200")).size();
        assertProblem(draft(yan, "stopp", "pen", ""), 422, "order.act-unknown");
        assertProblem(draft(yan, "recall", "pen", ""), 422, "order.act-unknown");
        assertProblem(draft(yan, "stop", "pen", ", \"sample\": \"x\""), 422, "order.word-unused");
        assertProblem(draft(yan, "stop", "pen", ", \"cause\": \"x\""), 422, "order.word-unused");
        assertProblem(
                yan.post("/api/orders", """
                        {"act": "hold", "goods": ["%s", "%s"], "number": "1", "reason": "y", "until": "%s"}
                        """.formatted(world.lot("pen"), world.lot("run"), now(60))),
                422,
                "order.one-unit");
        assertProblem(draft(yan, "stop", "pen", ", \"colour\": \"x\""), 400, "request.field-unknown");
        assertProblem(yan.post("/api/orders", "{\"act\": \"stop\"}"), 400, "request.field-missing");
        assertProblem(yan.post("/api/orders", "[]"), 400, "");
        assertProblem(
                yan.post(
                        "/api/orders",
                        "{\"act\": \"stop\", \"goods\": [\"%%\"], \"number\": \"1\", \"basis\": \"x\", \"reason\": \"y\"}"),
                422,
                "identifier.");
        assertProblem(draft(yan, "hold", "pen", ", \"until\": \"tomorrow\""), 422, "order.until");
        assertProblem(draft(yan, "hold", "pen", ", \"until\": \"+300000-01-01T00:00:00Z\""), 422, "order.until");
        assertProblem(
                draft(yan, "stop", "pen", ", \"authority\": \"" + TwoCounties.SHITANG + "\""),
                403,
                "access.foreign-party");
        assertProblem(yan.post("/api/orders", """
                        {"act": "lift", "number": "x", "ordered": "nothing such", "basis": "y", "reason": "z"}
                        """), 422, "circulation.order-unknown");
        assertProblem(yan.get("/api/orders?state=NEW"), 400, "request.parameter-choice");
        assertProblem(yan.get("/api/orders?colour=red"), 400, "request.parameter-unknown");
        assertProblem(yan.get("/api/orders?after=%2B%2B"), 400, "request.mark");
        assertThat(ids(yan.get("/api/orders?size=200"))).hasSize(before);
    }

    private HttpResponse<String> draft(Http by, String act, String lot, String more) {
        var basis = act.equals("hold") ? "" : ", \"basis\": \"农产品质量安全法\"";
        return by.post("/api/orders", """
                {"act": "%s", "goods": ["%s"], "number": "停-%s", "reason": "检出禁用药物"%s%s}
                """.formatted(act, world.lot(lot), world.own(), basis, more));
    }

    private static HttpResponse<String> sign(Http by, String id, int version, String hash) {
        return by.post("/api/orders/" + id + "/sign", "{\"version\": %d, \"reach\": \"%s\"}".formatted(version, hash));
    }

    private static HttpResponse<String> refuse(Http by, String id, String reason) {
        return by.post("/api/orders/" + id + "/refuse", "{\"version\": 1, \"reason\": \"%s\"}".formatted(reason));
    }

    private long records(String id) {
        return writer.sql("select count(*) from entry where type = 'circulation/stopOrder' and sender_key = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private static String reach(Http by, String id) {
        return JsonPath.read(reachOf(by, id), "$.hash");
    }

    private static String reachOf(Http by, String id) {
        var answer = by.post("/api/orders/" + id + "/reach", "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> handOver(Http by, String lot) {
        return by.post("/api/handovers", """
                {"act": "stop", "code": "%s", "reason": "抽检不合格，货物出自贵县"}
                """.formatted(world.lot(lot)));
    }

    private static String id(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        return JsonPath.read(answer.body(), "$.order.id");
    }

    private static List<String> ids(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonPath.read(answer.body(), "$.items[*].id");
    }

    /** In the log, and read by what answers questions. */
    private void read(HttpResponse<String> issued) {
        assertThat(issued.statusCode()).as(issued.body()).isIn(200, 201);
        var position = issued.headers().firstValue(LogPosition.HEADER).orElseThrow();
        var read = Http.automation(port)
                .with(LogPosition.HEADER, position)
                .get("/api/trace?direction=upstream&id=" + Http.encoded(world.lot("pen")));
        assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":\"" + code);
    }
}
