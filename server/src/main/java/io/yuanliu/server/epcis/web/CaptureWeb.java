package io.yuanliu.server.epcis.web;

import io.yuanliu.server.capture.CaptureSettings;
import io.yuanliu.server.problem.BodyLimit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.Connector;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** How large documents may be, and that ids of events may stand in addresses: they hold slashes and semicolons. */
@Configuration(proxyBeanMethods = false)
class CaptureWeb {
    private static final String EVENTS = "/epcis/v2/events/";

    @Bean
    BodyLimit documentLimit(CaptureSettings settings) {
        return new BodyLimit("/epcis/v2/capture", settings.largestDocument().toBytes());
    }

    /** The container leaves an encoded slash alone; what may follow it is decided below. */
    @Bean
    TomcatConnectorCustomizer encodedSlashes() {
        return (Connector connector) -> connector.setEncodedSolidusHandling("passthrough");
    }

    /** Strict everywhere, but for the ids of events, which are compared with the log and never with a path. */
    @Bean
    HttpFirewall firewall() {
        var strict = new StrictHttpFirewall();
        var forIds = new StrictHttpFirewall();
        forIds.setAllowSemicolon(true);
        forIds.setAllowUrlEncodedSlash(true);
        forIds.setAllowUrlEncodedDoubleSlash(true);
        forIds.setAllowUrlEncodedPercent(true);
        forIds.setAllowUrlEncodedPeriod(true);
        return new HttpFirewall() {
            @Override
            public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
                boolean id = request.getRequestURI().startsWith(EVENTS);
                return (id ? forIds : strict).getFirewalledRequest(request);
            }

            @Override
            public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
                return strict.getFirewalledResponse(response);
            }
        };
    }
}
