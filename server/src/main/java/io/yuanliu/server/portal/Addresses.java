package io.yuanliu.server.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of public pages. */
final class Addresses {
    private Addresses() {}

    static String ofScan(String code) {
        return "/t?code=" + URLEncoder.encode(code, StandardCharsets.UTF_8);
    }
}
