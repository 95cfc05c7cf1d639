package io.yuanliu.server;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/**
 * A test of the whole platform on a real PostgreSQL: HTTP on a random port ({@code @LocalServerPort}), MockMvc,
 * all beans. Tests share one platform and its database, so each makes its own parties and codes; one that needs
 * an empty log says {@code own = true} and gets a platform and a database for its class.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
public @interface PlatformTest {
    /** The partner client with full scope that every tested platform has. */
    String CLIENT_ID = "test-client";

    /** Its secret. */
    String CLIENT_SECRET = "only-for-tests-3Vf9";

    /** The password that {@code admin} has at first. */
    String ADMIN_PASSWORD = "Only-For-Tests-7Kq2";

    /** Whether the class gets a platform and an empty database of its own. */
    boolean own() default false;
}
