package io.yuanliu.server.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.profile.RecordType;
import io.yuanliu.server.Http;
import io.yuanliu.server.PlatformTest;
import io.yuanliu.wire.json.JsonReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlatformTest
class ProfilesIT {
    @LocalServerPort
    int port;

    @Autowired
    PublishedProfiles profiles;

    @Autowired
    BundledProfiles bundled;

    private static Data.Fields json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        var reading = JsonReader.read(answer.body().getBytes(StandardCharsets.UTF_8));
        return (Data.Fields) Objects.requireNonNull(reading.data());
    }

    private static Set<String> names(Data.Fields of, String part) {
        return ((Data.Fields) Objects.requireNonNull(of.get(part))).values().keySet();
    }

    @Test
    void theBundledCategoriesArePublishedAtTheFirstStart() {
        assertThat(profiles.all()).hasSameSizeAs(bundled.sources()).isNotEmpty();
        assertThat(profiles.all())
                .allSatisfy(profile -> assertThat(profiles.versions(profile.category()))
                        .singleElement()
                        .satisfies(version -> assertThat(version.isPublished()).isTrue()));
    }

    @Test
    void theListNamesEveryCategoryWithItsRecords() {
        var list = json(Http.automation(port).get("/api/profiles"));
        assertThat(list.number("total"))
                .isEqualByComparingTo(Integer.toString(profiles.all().size()));
        var items = ((Data.Items) Objects.requireNonNull(list.get("items"))).values();
        assertThat(items).hasSize(profiles.all().size()).allSatisfy(item -> {
            var category = (Data.Fields) item;
            assertThat(((Data.Fields) Objects.requireNonNull(category.get("name"))).text("zh"))
                    .isNotBlank();
            assertThat(((Data.Fields) Objects.requireNonNull(category.get("records"))).values())
                    .isNotEmpty();
        });
    }

    @Test
    void aCategoryShowsItsRecordsEachWithItsSchema() {
        var known = profiles.all().getFirst();
        var category = json(Http.automation(port).get("/api/profiles/" + known.category()));
        var records = (Data.Fields) Objects.requireNonNull(category.get("records"));
        assertThat(records.values().keySet())
                .containsExactlyElementsOf(known.records().keySet());
        records.values().values().forEach(record -> {
            var schema = (Data.Fields) Objects.requireNonNull(((Data.Fields) record).get("schema"));
            assertThat(schema.text("$schema")).isEqualTo("https://json-schema.org/draft/2020-12/schema");
            assertThat(schema.get("additionalProperties")).isEqualTo(Data.of(false));
        });
    }

    @Test
    void theWordsNameAllThatProfilesSpeakOf() {
        var words = json(Http.automation(port).get("/api/words"));
        for (var profile : profiles.all()) {
            assertThat(names(words, "categories")).contains(profile.category());
            assertThat(names(words, "nodes")).containsAll(profile.nodes().keySet());
            assertThat(names(words, "records"))
                    .containsAll(profile.records().values().stream()
                            .map(RecordType::id)
                            .toList());
            assertThat(names(words, "lists"))
                    .containsAll(profile.lists().keySet().stream()
                            .map(list -> profile.category() + "/" + list)
                            .toList());
        }
    }

    @Test
    void theWordsAreSentOnceAsLongAsNoOtherVersionApplies() {
        var first = Http.automation(port).get("/api/words");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache, private");
        var again = Http.automation(port).with("If-None-Match", tag).get("/api/words");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(Http.anybody(port).get("/api/words").statusCode()).isEqualTo(401);
    }

    @Test
    void anUnknownCategoryIsNotFound() {
        var answer = Http.automation(port).get("/api/profiles/nothing");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("profiles.unknown-category").contains("没有这个品类");
    }

    @Test
    void onlyWhoMayPublishPublishes() {
        var category = profiles.all().getFirst().category();
        var address = "/api/profiles/" + category + "/versions/1/publication";
        assertThat(Http.automation(port).post(address, "").statusCode()).isEqualTo(403);
        assertThat(Http.anybody(port).get("/api/profiles").statusCode()).isEqualTo(401);
    }

    @Test
    void theRulesMessagesAreKnownInBothLanguages() {
        var fault = profiles.all().stream()
                .flatMap(profile -> profile.records().values().stream())
                .flatMap(type -> type.rules().stream())
                .findFirst()
                .orElseThrow()
                .fault();
        assertThat(profiles.text(fault.code())).hasValue(fault.message());
        assertThat(profiles.text("nothing.of-the-kind")).isEmpty();
    }
}
