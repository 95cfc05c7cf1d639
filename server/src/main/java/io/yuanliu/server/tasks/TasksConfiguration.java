package io.yuanliu.server.tasks;

import io.yuanliu.server.notices.NoticeKind;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Binds the settings of this module, and names what it tells. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TaskSettings.class)
class TasksConfiguration {
    @Bean
    NoticeKind lateTaskNotice() {
        return Escalation.LATE;
    }
}
