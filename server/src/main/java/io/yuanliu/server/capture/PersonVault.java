package io.yuanliu.server.capture;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.Days;
import io.yuanliu.server.log.Bytes;
import io.yuanliu.server.log.append.SealedField;
import io.yuanliu.server.secrets.Secrets;
import io.yuanliu.server.secrets.SubjectKeys;
import io.yuanliu.wire.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Takes what is about persons out of a record before it is written (decisions 19): the value goes apart, sealed with
 * the key of its subject, retention class and due month; the record keeps a reference and a salted commitment, so that
 * proofs over the record hold when the value has been deleted.
 */
@Component
public class PersonVault {
    static final String REFERENCE = "sealed";
    static final String COMMITMENT = "commitment";

    private static final String RETENTION = "record";
    private static final String SEARCHED_AS = "person in a record";
    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SubjectKeys keys;
    private final Secrets secrets;
    private final CaptureSettings settings;

    PersonVault(SubjectKeys keys, Secrets secrets, CaptureSettings settings) {
        this.keys = keys;
        this.secrets = secrets;
        this.settings = settings;
    }

    /** A record's fields as the log may hold them, and what goes apart. */
    record Parted(Data.Fields fields, List<SealedField> sealed) {}

    Parted part(Data.Fields fields, Set<String> sensitive, Instant receivedAt) {
        if (sensitive.isEmpty()) {
            return new Parted(fields, List.of());
        }
        var due = due(receivedAt);
        var kept = new LinkedHashMap<String, Data>();
        var sealed = new ArrayList<SealedField>();
        fields.values().forEach((name, value) -> {
            if (!sensitive.contains(name) || value instanceof Data.Nothing) {
                kept.put(name, value);
                return;
            }
            var reference = UUID.randomUUID();
            var salted = salted(value);
            sealed.add(seal(reference, name, value, salted, due));
            kept.put(name, reference(reference, Bytes.of(salted).sha256()));
        });
        return new Parted(new Data.Fields(kept), sealed);
    }

    /** Under what a value of a sensitive field is found: a keyed hash, that nobody without the key can try out. */
    String searched(String value) {
        return "sealed:" + HexFormat.of().formatHex(hash(value));
    }

    /** Whether a field's value in the log stands for one that went apart. */
    public static boolean isSealed(Data value) {
        return value instanceof Data.Fields(var parts) && parts.keySet().equals(Set.of(REFERENCE, COMMITMENT));
    }

    private SealedField seal(UUID reference, String field, Data value, byte[] salted, LocalDate due) {
        var search = hash(text(value));
        var key = keys.of(HexFormat.of().formatHex(search), RETENTION, due);
        return new SealedField(
                reference,
                key.id(),
                due,
                field,
                Bytes.of(search),
                Bytes.of(key.seal(salted, "person in a record " + reference)));
    }

    private byte[] hash(String value) {
        return secrets.searchHash(SEARCHED_AS, value.strip());
    }

    private static Data reference(UUID reference, Bytes commitment) {
        var parts = new LinkedHashMap<String, Data>();
        parts.put(REFERENCE, Data.of(reference.toString()));
        parts.put(COMMITMENT, Data.of(commitment.hex()));
        return new Data.Fields(parts);
    }

    private static byte[] salted(Data value) {
        var content = JsonWriter.bytes(value);
        var salted = new byte[SALT_BYTES + content.length];
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        System.arraycopy(salt, 0, salted, 0, SALT_BYTES);
        System.arraycopy(content, 0, salted, SALT_BYTES, content.length);
        return salted;
    }

    private static String text(Data value) {
        return value instanceof Data.Text(String text)
                ? text
                : new String(JsonWriter.bytes(value), StandardCharsets.UTF_8);
    }

    /** Due by the month: one key for all that a subject's records of a month hold. */
    private LocalDate due(Instant receivedAt) {
        return Days.day(receivedAt)
                .plusYears(settings.personYears())
                .plusMonths(1)
                .withDayOfMonth(1);
    }
}
