package io.yuanliu.server.regions;

import io.yuanliu.server.scope.RegionTree;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What lies in an area for whoever may see it: as of today, with the codes that ended and are its now. */
@Component
final class ScopedRegions implements RegionTree {
    private final Regions regions;

    ScopedRegions(Regions regions) {
        this.regions = regions;
    }

    @Override
    public Set<String> prefixes(String area) {
        return regions.beginnings(area, regions.today()).stream()
                .filter(beginning -> beginning.matches("[0-9]{2,9}"))
                .collect(Collectors.toSet());
    }
}
