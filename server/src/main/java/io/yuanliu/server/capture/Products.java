package io.yuanliu.server.capture;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.AggregationEvent;
import io.yuanliu.core.event.AssociationEvent;
import io.yuanliu.core.event.Event;
import io.yuanliu.core.event.ObjectEvent;
import io.yuanliu.core.event.TransactionEvent;
import io.yuanliu.core.event.TransformationEvent;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.text.Nearest;
import io.yuanliu.server.profiles.PublishedProfiles;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Which product a bare event says its goods are. By it the event stands under a category, which decides who sees it: a
 * product that no profile knows would put it out of everybody's sight.
 */
@Component
class Products {
    private static final String PRODUCT = "yuanliu:product";

    private final PublishedProfiles profiles;

    Products(PublishedProfiles profiles) {
        this.profiles = profiles;
    }

    /** Why an event cannot stand under the product that it names, if it names an unknown one. */
    Optional<Finding> fault(Event event, String pointer) {
        return product(event)
                .filter(product -> !known().containsKey(product))
                .map(product -> Finding.block(
                        "capture.unknown-product",
                        pointer,
                        Map.of("value", product, "nearest", Nearest.orAll(product, known().keySet()))));
    }

    /** The category of the goods that an event speaks of, where it names their product. */
    static Optional<String> category(Event event) {
        return product(event).map(product -> product.split("/", 2)[0]);
    }

    private Map<String, ?> known() {
        return profiles.words().varieties();
    }

    private static Optional<String> product(Event event) {
        return Optional.ofNullable(ilmd(event).text(PRODUCT))
                .or(() -> Optional.ofNullable(event.context().extensions().text(PRODUCT)));
    }

    private static Data.Fields ilmd(Event event) {
        return switch (event) {
            case ObjectEvent object -> object.ilmd();
            case TransformationEvent transformation -> transformation.ilmd();
            case AggregationEvent _, AssociationEvent _, TransactionEvent _ -> Data.Fields.NONE;
        };
    }
}
