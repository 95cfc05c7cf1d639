package io.yuanliu.server.registry;

import io.yuanliu.server.form.Form;
import io.yuanliu.server.registry.Licence.Status;
import io.yuanliu.server.registry.licences.LicenceTypes;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Reads a licence with all its faults at once. */
final class LicenceForm {
    private LicenceForm() {}

    /** As the department enters it: {@code type, number, scope, issuer, validFrom, validTo, status}. */
    static Licence read(Form form, LicenceTypes types) {
        var status = status(form);
        return content(form, types, status);
    }

    /** As a party files it: without a status, which is not its own to say. */
    static Licence readFiled(Form form, LicenceTypes types) {
        return content(form, types, Status.VALID);
    }

    private static Licence content(Form form, LicenceTypes types, Status status) {
        var type = types.read(form);
        var number = form.text("number", 64);
        var scope = form.optional("scope", 500);
        var issuer = form.optional("issuer", 100);
        var from = form.date("validFrom");
        if (from == null && !form.isFaulty("validFrom")) {
            form.text("validFrom", 10);
        }
        var to = form.date("validTo");
        if (from != null && to != null && to.isBefore(from)) {
            form.rule("registry.licence-ends-before", "validTo", Map.of("validFrom", from.toString()));
        }
        return new Licence(type, number, scope, issuer, Objects.requireNonNullElse(from, LocalDate.MIN), to, status);
    }

    private static Status status(Form form) {
        var written = form.optional("status", 20);
        return written == null
                ? Status.VALID
                : Arrays.stream(Status.values())
                        .filter(status -> status.name().equals(written.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElseGet(() -> unknown(form, written));
    }

    private static Status unknown(Form form, String written) {
        form.rule("registry.licence-status", "status", Map.of("status", written));
        return Status.VALID;
    }
}
