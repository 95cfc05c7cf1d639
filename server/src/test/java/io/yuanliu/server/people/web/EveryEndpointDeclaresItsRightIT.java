package io.yuanliu.server.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.server.PlatformTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@PlatformTest
class EveryEndpointDeclaresItsRightIT {
    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    @Test
    void everyEndpointDeclaresItsRight() {
        var endpoints = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                // Only tests have these, for the description in docs/reference.
                .filter(method -> !method.getBeanType().getName().startsWith("org.springdoc."))
                .toList();
        assertThat(endpoints).hasSizeGreaterThan(8);
        assertThat(endpoints)
                .allSatisfy(method -> assertThat(RightsCheck.declared(method))
                        .as(method.toString())
                        .isPresent());
    }

    @Test
    void oneWithoutADeclarationIsFound() throws NoSuchMethodException {
        var forgotten = new HandlerMethod(new Forgetful(), "forgotten");
        assertThat(RightsCheck.declared(forgotten)).isEmpty();
    }

    static final class Forgetful {
        @GetMapping("/forgotten")
        public void forgotten() {}
    }
}
