package io.yuanliu.server.profiles;

import java.time.Instant;
import java.util.List;

/** Where versions of profiles are kept. */
public interface ProfileVersions {
    /** All of them, each category's in order. */
    List<ProfileVersion> all();

    /** Keeps a version; one that is only proposed is replaced, a published one never. */
    void keep(ProfileVersion version);

    /** Publishes a proposed version; false when there is none such. */
    boolean publish(String category, int version, Instant at, String by);
}
