package io.yuanliu.server.database;

import io.yuanliu.server.PlatformTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Lays the ground of a {@link PlatformTest}: settings, an empty data folder, an empty database. */
final class PlatformTestDatabase implements ContextCustomizerFactory {
    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> test, List<ContextConfigurationAttributes> attributes) {
        @Nullable PlatformTest asked = AnnotatedElementUtils.findMergedAnnotation(test, PlatformTest.class);
        return asked == null ? null : new Ground(asked.own() ? test.getName() : "shared");
    }

    /** Equal grounds share one platform. */
    private record Ground(String name) implements ContextCustomizer {
        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            DataFolder folder = folder();
            TestPropertyValues.of("management.health.diskspace.path=" + folder.root())
                    .applyTo(context);
            var client = new Settings.FirstClient(PlatformTest.CLIENT_ID, PlatformTest.CLIENT_SECRET);
            DatabaseLogin login = TestPostgres.database();
            var settings = new Settings(
                    0,
                    folder.root(),
                    Optional.of(login),
                    Optional.of(PlatformTest.ADMIN_PASSWORD),
                    Optional.of(client),
                    URI.create("http://localhost:8080"),
                    Duration.ZERO,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of("127.0.0.0/8"));
            Foundation.register(context.getBeanFactory(), settings, folder, login);
        }

        private static DataFolder folder() {
            try {
                Path parent = Files.createDirectories(Path.of("target", "test-data"));
                return DataFolder.at(Files.createTempDirectory(parent, "data"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
