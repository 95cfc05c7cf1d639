package io.yuanliu.server.notices;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one kind of notice that this module tells itself. */
@Configuration(proxyBeanMethods = false)
class NoticesConfiguration {
    @Bean
    NoticeKind trialNotice() {
        return Webhooks.trial();
    }
}
