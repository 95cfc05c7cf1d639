package io.yuanliu.wire.profile.example;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.Days;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.lab.Lab;
import io.yuanliu.core.profile.Profile;
import io.yuanliu.core.profile.RecordType;
import io.yuanliu.core.profile.fact.FactForms;
import io.yuanliu.wire.json.JsonReader;
import io.yuanliu.wire.profile.ProfileUnreadable;
import io.yuanliu.wire.profile.yaml.ProfileFault;
import io.yuanliu.wire.record.RecordsReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An example of a profile: what stood before, and the record to judge. {@code valid/…} has no finding, {@code
 * invalid/<finding code>[-n].json} none but that of its name.
 *
 * @param name of its file, from the category's folder
 */
public record Example(String name, Data.Fields content) {
    private static final String VALID = "valid/";
    private static final String INVALID = "invalid/";
    private static final String RECORDS = "records";
    private static final Set<String> KEYS = Set.of("given", "received", "record", "note");

    /** Whether a file of a category's folder is an example. */
    public static boolean isExample(String name) {
        return name.endsWith(".json") && (name.startsWith(VALID) || name.startsWith(INVALID));
    }

    /**
     * Reads one, strictly.
     *
     * @param forms of the sources of facts whose answers may be given
     * @throws ProfileUnreadable when it has not the form of an example
     */
    public static Example read(String name, byte[] text, FactForms forms) {
        var reading = JsonReader.read(text);
        if (!reading.findings().isEmpty() || !(reading.data() instanceof Data.Fields content)) {
            throw fault(name, "this is not an object in JSON: " + reading.findings());
        }
        checkKeys(name, "", content, KEYS);
        if (content.get("given") instanceof Data.Fields given) {
            var known = new HashSet<>(forms.given());
            known.add(RECORDS);
            checkKeys(name, "given.", given, known);
        }
        if (content.get("record") == null) {
            throw fault(name, "no 'record'");
        }
        return new Example(name, content);
    }

    private static void checkKeys(String name, String within, Data.Fields fields, Set<String> known) {
        for (var key : fields.values().keySet()) {
            if (!known.contains(key)) {
                throw fault(name, "unknown key '" + within + key + "'");
            }
        }
    }

    private static ProfileUnreadable fault(String name, String what) {
        return new ProfileUnreadable(List.of(new ProfileFault(name, 1, what)));
    }

    /** The finding that it must have and no other; null where it must have none. */
    public @Nullable String expected() {
        return name.startsWith(INVALID) ? name.substring(INVALID.length()).replaceFirst("(-\\d+)?\\.json$", "") : null;
    }

    /** The type of the record that it judges; empty where the record does not say it. */
    public String type() {
        var type = content.get("record") instanceof Data.Fields record ? record.text("type") : null;
        return type == null ? "" : type;
    }

    /** Whether these are the findings that it must have. */
    public boolean isProvedBy(List<Finding> findings) {
        var code = expected();
        return code == null
                ? findings.isEmpty()
                : !findings.isEmpty()
                        && findings.stream().allMatch(one -> one.code().equals(code));
    }

    /**
     * Sets up what is given in a lab of its own, and judges the record there.
     *
     * @throws ProfileUnreadable when something given cannot stand
     */
    public List<Finding> findings(Map<String, Profile> profiles, FactForms forms) {
        var lab = new Lab(id -> type(profiles, id), forms);
        forms.given().forEach(list -> lab.give(list, rows(list)));
        int number = 0;
        for (var one : items(RECORDS)) {
            var pointer = "/given/records/" + number++;
            var item = RecordsReader.readOne(one, pointer);
            var record = item.record();
            if (record == null) {
                throw fault(name, "a given record cannot be read: " + item.findings());
            }
            known(profiles, record.type());
            var faults = lab.accept(record);
            if (!faults.isEmpty()) {
                throw fault(
                        name,
                        "a given record has not the right shape: "
                                + faults.stream()
                                        .map(fault -> fault.under(pointer))
                                        .toList());
            }
        }
        var item = RecordsReader.readOne(content.values().getOrDefault("record", Data.Fields.NONE), "");
        var record = item.record();
        if (record == null) {
            return item.findings();
        }
        known(profiles, record.type());
        return lab.judge(record, received()).findings();
    }

    private void known(Map<String, Profile> profiles, String id) {
        if (type(profiles, id) == null) {
            throw fault(name, "no record type '" + id + "'");
        }
    }

    private static @Nullable RecordType type(Map<String, Profile> profiles, String id) {
        var steps = id.split("/", -1);
        var profile = profiles.get(steps[0]);
        return profile == null || steps.length != 2 ? null : profile.records().get(steps[1]);
    }

    private @Nullable Instant received() {
        var text = content.text("received");
        try {
            return text == null ? null : Days.readMoment(text);
        } catch (DateTimeException wrong) {
            throw fault(name, "'received' is no time: " + text);
        }
    }

    private List<Data> items(String list) {
        return content.get("given") instanceof Data.Fields given && given.get(list) instanceof Data.Items(var items)
                ? items
                : List.of();
    }

    private List<Data.Fields> rows(String list) {
        var items = items(list);
        if (!items.stream().allMatch(Data.Fields.class::isInstance)) {
            throw fault(name, "given." + list + " holds objects");
        }
        return items.stream().map(Data.Fields.class::cast).toList();
    }
}
