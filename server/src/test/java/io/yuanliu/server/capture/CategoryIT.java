package io.yuanliu.server.capture;

import static io.yuanliu.server.competence.TwoCounties.FARM;
import static io.yuanliu.server.competence.TwoCounties.QINGHE;
import static io.yuanliu.server.competence.TwoCounties.now;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.yuanliu.server.Http;
import io.yuanliu.server.PlatformTest;
import io.yuanliu.server.competence.TwoCounties;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An official answers for a category of goods, another for one stage of it: each sees what is declared to be his, and no more. */
@PlatformTest
@DisplayName("A record stands under the category of its goods")
class CategoryIT {
    private static final String LABORATORY = "91990200MA7JC0045W";

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("writer")
    JdbcClient writer;

    private TwoCounties world;
    private Http livestock;
    private Http vegetables;
    private Http farms;
    private Http slaughter;

    @BeforeEach
    void officialsOfTheCounty() {
        world = new TwoCounties(port);
        world.automation().post("/api/parties", """
                {"id": "%s", "name": "澄川市农产品检测中心", "nodes": ["laboratory"], "categories": ["livestock", "agri"],
                 "region": "990221"}
                """.formatted(LABORATORY));
        livestock = official("animals", "\"categories\": [\"livestock\"]");
        vegetables = official("plants", "\"categories\": [\"agri\"]");
        farms = official("farms", "\"stages\": [\"farm\"]");
        slaughter = official("slaughters", "\"stages\": [\"slaughter\"]");
    }

    @Test
    void aTextThatNamesAVarietyDoesNotMoveAMedicationOutOfSight() {
        pen();
        var medication = stored("""
                {"type": "livestock/medicate", "party": "%s", "time": "%s", "fields": {
                  "lotNo": "pen-%s", "house": "3", "drugName": "恩诺沙星注射液", "approvalNo": "兽药字010012345",
                  "vetCode": "202603010123400000000001", "drugLot": "20260301", "dose": "agri/vegetable", "heads": 40,
                  "cause": "呼吸道感染", "lastDay": "%s", "withdrawalDays": 10, "prescription": true,
                  "rxNo": "CF260406-1", "vet": "何某"}}
                """.formatted(FARM, today(), world.own(), today()));
        assertThat(sees(livestock, medication)).isTrue();
        assertThat(sees(vegetables, medication)).isFalse();
        assertThat(sees(farms, medication)).as("it happened at a farm").isTrue();
        assertThat(sees(slaughter, medication)).isFalse();
    }

    @Test
    void aLaboratorysResultStandsUnderTheGoodsThatItTested() {
        pen();
        var pork = tested("pen-" + world.own(), FARM);
        assertThat(sees(livestock, pork)).isTrue();
        assertThat(sees(vegetables, pork)).isFalse();
        assertThat(category(pork)).isEqualTo("livestock laboratory");

        assertThat(category(tested("nobody-knows-" + world.own(), FARM)))
                .as("of goods that nobody has told of, it is not guessed")
                .isEqualTo("circulation laboratory");
    }

    @Test
    void aStopOrderStandsUnderTheGoodsThatItStops() {
        pen();
        var order = id(world.automation()
                .post("/api/records", world.order(QINGHE, "production", "category", "LOT", "pen-" + world.own())));
        assertThat(sees(livestock, order)).isTrue();
        assertThat(sees(vegetables, order)).isFalse();
        assertThat(category(order)).isEqualTo("livestock agricultureAuthority");
    }

    @Test
    void goodsOfTheSameSubmissionAreKnownToWhatComesAfterThem() {
        var both = world.automation().post("/api/records", "{\"records\": [" + penLot() + "," + test() + "]}");
        assertThat(both.statusCode()).as(both.body()).isEqualTo(201);
        assertThat(category(JsonPath.read(both.body(), "$.records[1].id"))).isEqualTo("livestock laboratory");
    }

    @Test
    void aRefusalShowsToWhoAnswersForItsStage() {
        pen();
        var refused = world.automation()
                .post("/api/records", "{\"records\": [" + penLot().replace("\"heads\": 130", "\"heads\": -1") + "]}");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(refusals(farms)).contains("livestock/penLot");
        assertThat(refusals(slaughter)).doesNotContain("livestock/penLot");
    }

    private Http official(String name, String more) {
        return world.person("category-" + name, "\"kind\": \"OFFICIAL\", \"region\": \"990221\", " + more);
    }

    private void pen() {
        stored(penLot());
    }

    private String penLot() {
        return """
                {"type": "livestock/penLot", "party": "%s", "time": "%s", "fields": {
                  "lotNo": "pen-%s", "house": "3", "species": "pig", "breed": "长白二元", "heads": 130, "source": "own"}}
                """.formatted(FARM, today(), world.own());
    }

    private String tested(String lot, String issuer) {
        return stored(test().replace("pen-" + world.own(), lot).replace(FARM, issuer));
    }

    private String test() {
        return """
                {"type": "circulation/labTest", "party": "%s", "time": "%s", "fields": {
                  "sampleNo": "S-%s", "testKind": "rapid", "testMode": "commissioned", "labName": "澄川市农产品检测中心",
                  "refType": "LOT", "refNo": "pen-%s", "refIssuer": "%s", "sampledOn": "%s", "reportedOn": "%s",
                  "items": [{"item": "恩诺沙星", "method": "GB 31658.17", "limit": "100", "result": "12", "unit": "μg/kg", "judge": "pass"}],
                  "conclusion": "pass"}}
                """.formatted(LABORATORY, now(0), world.own(), world.own(), FARM, today(), today());
    }

    private String stored(String record) {
        return id(world.automation().post("/api/records", "{\"records\": [" + record + "]}"));
    }

    private static String id(java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonPath.read(answer.body(), "$.records[0].id");
    }

    private static boolean sees(Http official, String record) {
        var answer = official.get("/api/records/" + record);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 404);
        return answer.statusCode() == 200;
    }

    private static List<String> refusals(Http official) {
        return JsonPath.read(official.get("/api/refusals").body(), "$.items[*].type");
    }

    private String category(String record) {
        return writer.sql("select category || ' ' || stage from entry where entry_id = :id")
                .param("id", record)
                .query(String.class)
                .single();
    }

    private static String today() {
        return now(0).substring(0, 10);
    }
}
