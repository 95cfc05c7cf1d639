package io.yuanliu.server.problem;

import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** What reasons say, without a platform. */
public final class Reasons {
    private Reasons() {}

    /** Those of the platform's own messages; no profile is published. */
    public static CauseReasons ofThePlatform() {
        return new CauseReasons(
                new FindingMessages(new StaticListableBeanFactory().getBeanProvider(FindingTexts.class)));
    }
}
