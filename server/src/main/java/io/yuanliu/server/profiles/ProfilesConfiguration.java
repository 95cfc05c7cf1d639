package io.yuanliu.server.profiles;

import io.yuanliu.core.profile.fact.FactForms;
import io.yuanliu.core.profile.fact.FactSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What profiles are read with: the forms of every source of facts that a module brings. */
@Configuration(proxyBeanMethods = false)
class ProfilesConfiguration {
    @Bean
    FactForms factForms(List<FactSource> sources) {
        return new FactForms(sources.stream().map(FactSource::form).toList());
    }
}
