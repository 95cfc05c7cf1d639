package io.yuanliu.server.capture;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.Event;
import io.yuanliu.core.profile.BusinessRecord;
import io.yuanliu.server.profiles.PublishedProfiles;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The category of the goods that a record speaks of, which decides who may see it: what its events name, else a variety
 * that one of its fields names, else the category of its type. Records that several categories share need the first two.
 */
@Component
class Categories {
    private final PublishedProfiles profiles;

    Categories(PublishedProfiles profiles) {
        this.profiles = profiles;
    }

    String of(BusinessRecord record, List<Event> events) {
        var named = Origins.product(events);
        if (named != null) {
            return named;
        }
        for (var value : record.fields().values().values()) {
            var variety = value instanceof Data.Text(String text) ? variety(text) : null;
            if (variety != null) {
                return variety;
            }
        }
        return record.type().split("/", 2)[0];
    }

    private @Nullable String variety(String text) {
        int slash = text.indexOf('/');
        if (slash < 1) {
            return null;
        }
        return profiles.category(text.substring(0, slash))
                .filter(profile -> profile.varieties().values().stream()
                        .anyMatch(variety -> variety.id().equals(text)))
                .map(profile -> profile.category())
                .orElse(null);
    }
}
