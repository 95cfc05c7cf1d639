package io.yuanliu.server.capture;

import io.yuanliu.core.event.SenderClock;
import io.yuanliu.server.database.Settings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Binds the settings of this module. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CaptureSettings.class)
class CaptureConfiguration {
    @Bean
    SenderClock senderClock(Settings settings) {
        return new SenderClock(settings.clockTolerance());
    }
}
