package io.yuanliu.server.people.store;

import io.yuanliu.server.people.Grant;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Right;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How a grant lies in a row: the columns that users and clients have in common. */
final class Grants {
    private Grants() {}

    static Map<String, Object> parameters(Grant grant) {
        var parameters = new HashMap<String, Object>();
        parameters.put("kind", grant.kind().name());
        parameters.put("party", grant.party());
        parameters.put("region", grant.region());
        parameters.put("categories", grant.categories().toArray(String[]::new));
        parameters.put("rights", grant.rights().stream().map(Right::name).toArray(String[]::new));
        return parameters;
    }

    static Grant read(ResultSet row) throws SQLException {
        var rights = texts(row.getArray("rights")).stream().map(Right::valueOf).collect(Collectors.toSet());
        return new Grant(
                Asker.Kind.valueOf(row.getString("kind")),
                row.getString("party"),
                row.getString("region"),
                texts(row.getArray("categories")),
                rights);
    }

    private static Set<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(Object::toString).collect(Collectors.toSet());
    }
}
