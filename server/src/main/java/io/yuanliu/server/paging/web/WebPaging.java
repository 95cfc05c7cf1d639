package io.yuanliu.server.paging.web;

import io.yuanliu.core.event.Days;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the check of parameters before every address, behind that of rights, and reads their days as all others. */
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

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatterForFieldType(LocalDate.class, new DayFormat());
    }

    private static final class DayFormat implements Formatter<LocalDate> {
        @Override
        public LocalDate parse(String written, Locale locale) {
            return Days.read(written);
        }

        @Override
        public String print(LocalDate day, Locale locale) {
            return day.toString();
        }
    }
}
