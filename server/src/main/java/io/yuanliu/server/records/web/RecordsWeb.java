package io.yuanliu.server.records.web;

import io.yuanliu.server.problem.BodyLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How large a document of records, and the files of a profile that is tried, may be. */
@Configuration(proxyBeanMethods = false)
class RecordsWeb {
    private static final long LARGEST = 16L << 20;
    private static final long LARGEST_PROFILE = 4L << 20;

    @Bean
    BodyLimit recordsLimit() {
        return new BodyLimit("/api/records", LARGEST);
    }

    @Bean
    BodyLimit profileLimit() {
        return new BodyLimit("/api/profiles", LARGEST_PROFILE);
    }
}
