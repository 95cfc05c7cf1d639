package io.yuanliu.server.log;

import io.yuanliu.core.event.SenderClock;
import io.yuanliu.server.database.Settings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Binds the settings of the log, and says how far the clocks of those who write into it may be trusted. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LogSettings.class)
class LogConfiguration {
    @Bean
    SenderClock senderClock(Settings settings) {
        return new SenderClock(settings.clockTolerance());
    }
}
