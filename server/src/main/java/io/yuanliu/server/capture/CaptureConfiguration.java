package io.yuanliu.server.capture;

import io.yuanliu.server.capture.facts.FactSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the settings of this module. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CaptureSettings.class, FactSettings.class})
class CaptureConfiguration {}
