package io.yuanliu.wire.profile;

import io.yuanliu.wire.profile.yaml.ProfileFault;
import java.util.List;
import java.util.stream.Collectors;

/** A profile cannot be used; says everything that is wrong with it. */
public final class ProfileUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<ProfileFault> faults;

    public ProfileUnreadable(List<ProfileFault> faults) {
        super(faults.stream().map(ProfileFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<ProfileFault> faults() {
        return faults;
    }
}
