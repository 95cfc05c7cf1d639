package io.yuanliu.server.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.problem.Rejection;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** So many searches from one address in a minute, and no more: who types numbers one after the other is no customer. */
@Component
public class SearchLimit {
    static final int MOST = 60;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int ADDRESSES = 20_000;

    private final Cache<String, AtomicInteger> taken = Caffeine.newBuilder()
            .maximumSize(ADDRESSES)
            .expireAfterWrite(MINUTE)
            .build();

    /** Lets one through, or refuses it until the minute is over. */
    public void take(String address) {
        if (taken.get(address, _ -> new AtomicInteger()).incrementAndGet() > MOST) {
            throw new Rejection.TooMany(
                    Finding.block("portal.too-many-searches", "", Map.of("most", Integer.toString(MOST))), MINUTE);
        }
    }
}
