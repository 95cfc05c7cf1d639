package io.yuanliu.server.paging.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the check of parameters before every list, behind that of rights. */
@Configuration(proxyBeanMethods = false)
class WebPaging implements WebMvcConfigurer {
    private final KnownParameters parameters;

    WebPaging(KnownParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(parameters).order(Ordered.LOWEST_PRECEDENCE);
    }
}
