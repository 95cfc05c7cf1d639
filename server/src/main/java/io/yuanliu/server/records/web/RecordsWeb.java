package io.yuanliu.server.records.web;

import io.yuanliu.server.problem.BodyLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How large a document of records may be. */
@Configuration(proxyBeanMethods = false)
class RecordsWeb {
    private static final long LARGEST = 16L << 20;

    @Bean
    BodyLimit recordsLimit() {
        return new BodyLimit("/api/records", LARGEST);
    }
}
