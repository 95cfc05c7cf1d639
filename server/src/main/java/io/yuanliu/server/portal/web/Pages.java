package io.yuanliu.server.portal.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Renders the precompiled templates. */
@Component
class Pages {
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=utf-8");
    static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final boolean demo;

    /** With {@code -Dyuanliu.demo=true} every page says that its data are made up. */
    Pages(@Value("${yuanliu.demo:false}") boolean demo) {
        this.demo = demo;
    }

    ResponseEntity<byte[]> answer(HttpStatus status, String template, Map<String, Object> values) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .body(render(template, values));
    }

    byte[] render(String template, Map<String, Object> values) {
        var all = new HashMap<>(values);
        all.put("demo", demo);
        var output = new Utf8ByteOutput();
        engine.render(template + ".jte", all, output);
        return output.toByteArray();
    }
}
