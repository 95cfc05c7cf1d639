package io.yuanliu.server.scope;

import io.yuanliu.core.data.Data;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An asker as data, for work that goes on as him after a restart. */
public final class WrittenAsker {
    private WrittenAsker() {}

    public static Data.Fields write(Asker asker) {
        var fields = new LinkedHashMap<String, Data>();
        fields.put("id", Data.of(asker.id()));
        fields.put("kind", Data.of(asker.kind().name()));
        var party = asker.party();
        if (party != null) {
            fields.put("party", Data.of(party));
        }
        var scopes = new LinkedHashMap<String, Data>();
        asker.scopes().forEach((right, scope) -> {
            if (!scope.isNothing()) {
                scopes.put(right.name(), scope.written());
            }
        });
        fields.put("scopes", new Data.Fields(scopes));
        fields.put(
                "speaks",
                Data.of(asker.speaks().stream().map(WrittenAsker::write).toList()));
        fields.put(
                "services",
                Data.of(asker.services().stream().map(WrittenAsker::write).toList()));
        return new Data.Fields(fields);
    }

    public static Asker read(Data.Fields fields) {
        var scopes = new EnumMap<Right, Scope>(Right.class);
        if (fields.get("scopes") instanceof Data.Fields written) {
            written.values().forEach((right, scope) -> scopes.put(Right.valueOf(right), scope((Data.Fields) scope)));
        }
        var speaks = fields.get("speaks") instanceof Data.Items(var items)
                ? items.stream().map(item -> speaking((Data.Fields) item)).toList()
                : List.<Speaking>of();
        return new Asker(
                Objects.requireNonNull(fields.text("id")),
                Asker.Kind.valueOf(Objects.requireNonNull(fields.text("kind"))),
                fields.text("party"),
                scopes,
                speaks,
                services(fields));
    }

    private static Data write(Service service) {
        var fields = new LinkedHashMap<String, Data>();
        fields.put("authority", Data.of(service.authority()));
        fields.put(
                "rights",
                Data.of(service.rights().stream()
                        .map(right -> Data.of(right.name()))
                        .toList()));
        fields.put("scope", Scope.of(service.clause()).written());
        return new Data.Fields(fields);
    }

    /** Those of an asker who was written by an older version are none. */
    private static List<Service> services(Data.Fields fields) {
        return fields.get("services") instanceof Data.Items(var items)
                ? items.stream().map(item -> service((Data.Fields) item)).toList()
                : List.of();
    }

    private static Service service(Data.Fields written) {
        var rights = texts((Data.Items) Objects.requireNonNull(written.get("rights"))).stream()
                .map(Right::valueOf)
                .collect(Collectors.toSet());
        var scope = scope((Data.Fields) Objects.requireNonNull(written.get("scope")));
        var clause = ((Scope.Clauses) scope).clauses().getFirst();
        return new Service(Objects.requireNonNull(written.text("authority")), rights, clause);
    }

    private static Data write(Speaking speaking) {
        var fields = switch (speaking) {
            case Speaking.ForEverybody() -> Map.<String, Data>of();
            case Speaking.ForTree(var party) -> Map.of("tree", Data.of(party));
            case Speaking.ForAuthority(var authority) -> Map.of("authority", Data.of(authority));
            case Speaking.ForRegion(var area) -> Map.of("region", Data.of(area));
        };
        return new Data.Fields(fields);
    }

    private static Speaking speaking(Data.Fields written) {
        if (written.isEmpty()) {
            return new Speaking.ForEverybody();
        }
        var tree = written.text("tree");
        if (tree != null) {
            return new Speaking.ForTree(tree);
        }
        var authority = written.text("authority");
        return authority != null
                ? new Speaking.ForAuthority(authority)
                : new Speaking.ForRegion(Objects.requireNonNull(written.text("region")));
    }

    private static Scope scope(Data.Fields written) {
        if (written.get("clauses") instanceof Data.Items(var clauses)) {
            return Scope.of(
                    clauses.stream().map(clause -> clause((Data.Fields) clause)).toList());
        }
        return written.get("all") instanceof Data.Flag(boolean all) && all
                ? new Scope.Everything()
                : new Scope.Nothing();
    }

    private static Clause clause(Data.Fields written) {
        var demands = new HashMap<Dimension, Set<String>>();
        written.values().forEach((name, values) -> {
            if (!name.equals("until")) {
                // A demand that is left out would widen what he sees.
                demands.put(Dimension.named(name), texts((Data.Items) values));
            }
        });
        @Nullable String until = written.text("until");
        return new Clause(demands, until == null ? null : Instant.parse(until));
    }

    private static Set<String> texts(Data.Items values) {
        return values.values().stream()
                .map(value -> ((Data.Text) value).value())
                .collect(Collectors.toSet());
    }
}
