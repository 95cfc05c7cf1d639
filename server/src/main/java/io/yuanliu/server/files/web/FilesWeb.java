package io.yuanliu.server.files.web;

import io.yuanliu.server.files.FileSettings;
import io.yuanliu.server.problem.BodyLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How large a file may be. */
@Configuration(proxyBeanMethods = false)
class FilesWeb {
    @Bean
    BodyLimit fileLimit(FileSettings settings) {
        return new BodyLimit("/api/files", settings.largest().toBytes());
    }
}
