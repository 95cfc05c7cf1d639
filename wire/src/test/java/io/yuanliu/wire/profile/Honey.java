package io.yuanliu.wire.profile;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.profile.BusinessRecord;
import io.yuanliu.core.profile.Judgement;
import io.yuanliu.core.profile.RecordType;
import io.yuanliu.core.profile.judging.Judging;
import io.yuanliu.wire.json.JsonReader;
import io.yuanliu.wire.profile.yaml.ProfileFault;
import io.yuanliu.wire.record.RecordsReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A small made-up category, for tests to bend. */
final class Honey {
    static final String PARTY = "9902020010017";
    static final Instant NOW = Instant.parse("2026-07-02T00:00:00Z");

    static final String HEAD = """
            category: honey
            code: "99"
            version: 1
            validFrom: 2026-01-01
            name: { zh: 蜂蜜, en: Honey }
            """;

    private Honey() {}

    static ProfileSource source(String rest) {
        return new ProfileSource("honey", Map.of(ProfileSource.MAIN, HEAD + rest));
    }

    /** The record type {@code honey/harvest} of a profile that has only that. */
    static RecordType harvest(String rest) {
        var profile = ProfileReader.read(List.of(source(rest))).get("honey");
        return Objects.requireNonNull(Objects.requireNonNull(profile).records().get("harvest"));
    }

    /** A record type with these fields only. */
    static RecordType withFields(String fields) {
        return harvest("""
                lists:
                  colour: { amber: { zh: 琥珀, en: Amber }, white: { zh: 白, en: White } }
                records:
                  harvest:
                    name: { zh: 取蜜, en: Harvest }
                    timePrecision: day
                    fields:
                """ + fields.indent(6));
    }

    static BusinessRecord record(String fields) {
        return record("2026-07-01", fields);
    }

    static BusinessRecord record(String time, String fields) {
        var json = """
                {"type":"honey/harvest","party":"%s","time":"%s","fields":%s}""".formatted(PARTY, time, fields);
        var data = JsonReader.read(json.getBytes(StandardCharsets.UTF_8)).data();
        var item = RecordsReader.readOne(Objects.requireNonNull(data), "");
        return Objects.requireNonNull(item.record(), () -> item.findings().toString());
    }

    static Judgement judge(RecordType type, String fields) {
        return new Judging(type, record(fields)).judge(Map.of(), NOW);
    }

    /** Each finding as {@code pointer code}. */
    static List<String> findings(Judgement judgement) {
        return judgement.findings().stream().map(Honey::brief).toList();
    }

    private static String brief(Finding finding) {
        return finding.pointer() + " " + finding.code();
    }

    /** What is wrong with a profile, in words, each with its line. */
    static List<String> faults(String rest) {
        try {
            ProfileReader.readAndRehearse(List.of(source(rest)));
            return List.of();
        } catch (ProfileUnreadable unreadable) {
            return unreadable.faults().stream().map(ProfileFault::toString).toList();
        }
    }

    static Data.Fields fields(Map<String, ? extends Data> values) {
        return new Data.Fields(new LinkedHashMap<>(values));
    }
}
