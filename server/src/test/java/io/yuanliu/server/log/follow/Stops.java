package io.yuanliu.server.log.follow;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.server.log.LogPosition;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** The story of a follower that stops at an entry and goes on when told to; it is waited for, not looked at again and again. */
public final class Stops {
    private static final Duration LONG = Duration.ofSeconds(20);

    private Stops() {}

    /** It stops at this entry; gives the reason that it tells. */
    public static String at(Follower<?, ?> follower, String entry, LogPosition place) {
        assertThat(follower.await(List.of(place), LONG)).isFalse();
        var failure = Objects.requireNonNull(follower.failure(), "it stands nowhere");
        assertThat(failure)
                .extracting(Failure::entry, Failure::shard, Failure::position)
                .containsExactly(entry, place.shard(), place.position());
        return failure.reason();
    }

    /** Told to try again, it comes as far as this. */
    public static void goesOn(Follower<?, ?> follower, LogPosition place) {
        follower.retry();
        assertThat(follower.await(List.of(place), LONG)).isTrue();
        assertThat(follower.failure()).isNull();
    }
}
