package io.yuanliu.server.registry.store;

import io.yuanliu.server.registry.Licence;
import io.yuanliu.server.registry.Party;
import io.yuanliu.server.registry.Site;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How parties, sites and licences lie in rows. */
final class Rows {
    private Rows() {}

    static Party party(ResultSet row) throws SQLException {
        return new Party(
                row.getString("id"),
                row.getString("written"),
                row.getString("name"),
                row.getString("kind"),
                texts(row, "nodes"),
                texts(row, "categories"),
                row.getString("region"),
                row.getString("address"),
                row.getString("parent"),
                texts(row, "codes"));
    }

    static Map<String, Object> parameters(Party party, String by) {
        var parameters = new HashMap<String, Object>();
        parameters.put("id", party.id());
        parameters.put("written", party.written());
        parameters.put("name", party.name());
        parameters.put("kind", party.kind());
        parameters.put("nodes", party.nodes().toArray(String[]::new));
        parameters.put("categories", party.categories().toArray(String[]::new));
        parameters.put("region", party.region());
        parameters.put("address", party.address());
        parameters.put("parent", party.parent());
        parameters.put("by", by);
        return parameters;
    }

    static Site site(ResultSet row) throws SQLException {
        return new Site(
                row.getString("id"),
                row.getString("written"),
                row.getString("name"),
                row.getString("party"),
                row.getString("region"),
                row.getString("address"),
                row.getBigDecimal("lng"),
                row.getBigDecimal("lat"));
    }

    static Map<String, Object> parameters(Site site, String by) {
        var parameters = new HashMap<String, Object>();
        parameters.put("id", site.id());
        parameters.put("written", site.written());
        parameters.put("name", site.name());
        parameters.put("party", site.party());
        parameters.put("region", site.region());
        parameters.put("address", site.address());
        parameters.put("lng", site.lng());
        parameters.put("lat", site.lat());
        parameters.put("by", by);
        return parameters;
    }

    static Licence licence(ResultSet row) throws SQLException {
        return new Licence(
                row.getString("type"),
                row.getString("number"),
                row.getString("scope"),
                row.getString("issuer"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                Licence.Status.valueOf(row.getString("status")));
    }

    static Map<String, Object> parameters(String party, Licence licence, String by) {
        var parameters = new HashMap<String, Object>();
        parameters.put("party", party);
        parameters.put("type", licence.type());
        parameters.put("number", licence.number());
        parameters.put("scope", licence.scope());
        parameters.put("issuer", licence.issuer());
        parameters.put("from", licence.validFrom());
        parameters.put("to", licence.validTo());
        parameters.put("status", licence.status().name());
        parameters.put("by", by);
        return parameters;
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Object[]) row.getArray(column).getArray())
                .map(Object::toString)
                .toList();
    }
}
