package io.yuanliu.server.scope;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An endpoint for everybody, or ({@link #signedIn}) for everybody who is signed in, without a right. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Open {
    boolean signedIn() default false;

    /** Whether it answers also whoever still has a password that somebody else has seen. */
    boolean beforeOwnPassword() default false;
}
