package io.yuanliu.server.capture.facts;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What may be set about facts ({@code --yuanliu.capture.facts.limit=5s}).
 *
 * @param limit how long the sources may take for the questions of a document; then its records are refused for now
 */
@ConfigurationProperties("yuanliu.capture.facts")
public record FactSettings(@DefaultValue("10s") Duration limit) {
    public FactSettings {
        if (limit.isZero() || limit.isNegative()) {
            throw new IllegalArgumentException("--yuanliu.capture.facts.limit must be a time, such as 10s");
        }
    }
}
