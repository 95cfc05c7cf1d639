package io.yuanliu.server.notices.store;

import io.yuanliu.server.notices.Preference;
import io.yuanliu.server.notices.PreferenceStore;
import io.yuanliu.server.problem.Language;
import io.yuanliu.server.secrets.Secrets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What receivers chose; each address is sealed for its receiver. */
@Repository
class PostgresPreferences implements PreferenceStore {
    private static final String MAIL = "notices.mail:";
    private static final String PHONE = "notices.phone:";

    private final JdbcClient writer;
    private final Secrets secrets;

    PostgresPreferences(@Qualifier("writer") JdbcClient writer, Secrets secrets) {
        this.writer = writer;
        this.secrets = secrets;
    }

    @Override
    public Map<String, Preference> of(Collection<String> receivers) {
        var found = new HashMap<String, Preference>();
        writer.sql("select * from notice_preference where receiver = any (:receivers)")
                .param("receivers", receivers.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString("receiver"), preference(row));
                });
        return found;
    }

    @Override
    public void set(String receiver, Preference preference) {
        writer.sql("""
                insert into notice_preference (receiver, language, mail, phone, chosen, declined)
                values (:receiver, :language, :mail, :phone, :chosen, :declined)
                on conflict (receiver) do update set (language, mail, phone, chosen, declined)
                    = (excluded.language, excluded.mail, excluded.phone, excluded.chosen, excluded.declined)
                """)
                .param("receiver", receiver)
                .param("language", Language.tag(preference.language()))
                .param("mail", sealed(preference.mail(), MAIL + receiver))
                .param("phone", sealed(preference.phone(), PHONE + receiver))
                .param("chosen", preference.on().stream().sorted().toArray(String[]::new))
                .param("declined", preference.off().stream().sorted().toArray(String[]::new))
                .update();
    }

    private Preference preference(ResultSet row) throws SQLException {
        var receiver = row.getString("receiver");
        return new Preference(
                // The file of a language that somebody chose may be gone.
                Language.tagged(row.getString("language")).orElse(Language.CHINESE),
                opened(row.getBytes("mail"), MAIL + receiver),
                opened(row.getBytes("phone"), PHONE + receiver),
                Set.of((String[]) row.getArray("chosen").getArray()),
                Set.of((String[]) row.getArray("declined").getArray()));
    }

    private byte @Nullable [] sealed(Optional<String> address, String context) {
        return address.map(written -> secrets.seal(written, context)).orElse(null);
    }

    private Optional<String> opened(byte @Nullable [] sealed, String context) {
        return Optional.ofNullable(sealed).map(bytes -> secrets.openText(bytes, context));
    }
}
