package io.yuanliu.server;

import static org.assertj.core.api.Assertions.assertThat;

/** People whom the administrator adds, and who then sign in with a password of their own. */
public final class Persons {
    private static final String PASSWORD = "Qing-He-2026";

    private Persons() {}

    /** Somebody who works for a party (canonical or written). */
    public static Http enterprise(int port, String name, String party) {
        return added(port, name, "ENTERPRISE", "\"party\": \"" + party + "\"");
    }

    /** An official of a region. */
    public static Http official(int port, String name, String region) {
        return added(port, name, "OFFICIAL", "\"region\": \"" + region + "\"");
    }

    /** An official of a region for some categories. */
    public static Http official(int port, String name, String region, String category) {
        return added(
                port, name, "OFFICIAL", "\"region\": \"%s\", \"categories\": [\"%s\"]".formatted(region, category));
    }

    private static Http added(int port, String name, String kind, String place) {
        var made = Http.admin(port)
                .post(
                        "/api/users",
                        "{\"name\": \"%s\", \"displayName\": \"%s\", \"kind\": \"%s\", %s}"
                                .formatted(name, name, kind, place));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var first = made.body().replaceAll("(?s).*\"password\":\"([^\"]+)\".*", "$1");
        var person = Http.user(port, name, first);
        var changed = person.post(
                "/api/session/password", "{\"current\": \"%s\", \"new\": \"%s\"}".formatted(first, PASSWORD));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(204);
        return person;
    }
}
