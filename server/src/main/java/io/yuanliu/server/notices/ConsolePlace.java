package io.yuanliu.server.notices;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where in the console somebody sees or does what a notice or a task is about. */
public final class ConsolePlace {
    private static final String SUBJECT = "{subject}";

    private ConsolePlace() {}

    /** The console's own path of a page, as its router takes it. */
    public static String of(String page, String subject) {
        return page.replace(
                SUBJECT, URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    /**
     * The same path as it stands in the address bar (console/src/addresses.ts): what a server's firewall refuses stands behind
     * a tilde.
     */
    static String address(String path) {
        return path.replaceAll("%(?=25|2F|5C|3B|7E)", "~");
    }
}
