package io.yuanliu.server.profiles;

import io.yuanliu.core.profile.ActNature;
import io.yuanliu.core.profile.GoodsTemplate;
import io.yuanliu.core.profile.Profile;
import io.yuanliu.core.profile.RecordType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What record types of some profiles do with goods and call dangerous. */
record DangerousActs(String version, Set<ActNature> natures) {
    static DangerousActs of(List<Profile> applying) {
        var natures = applying.stream()
                .flatMap(profile -> profile.records().values().stream())
                .filter(RecordType::dangerous)
                .flatMap(type -> type.goods().stream())
                .map(GoodsTemplate::nature)
                .collect(Collectors.toUnmodifiableSet());
        return new DangerousActs(ProfileWords.version(applying), natures);
    }

    /** Whether these profiles say the same, so that nothing has to be gone through again. */
    boolean areOf(List<Profile> applying) {
        return version.equals(ProfileWords.version(applying));
    }
}
