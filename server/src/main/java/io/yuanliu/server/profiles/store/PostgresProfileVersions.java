package io.yuanliu.server.profiles.store;

import io.yuanliu.server.profiles.ProfileVersion;
import io.yuanliu.server.profiles.ProfileVersions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Profile versions in PostgreSQL. They are nobody's own: no scope applies to them. */
@Repository
class PostgresProfileVersions implements ProfileVersions {
    private final JdbcClient writer;

    PostgresProfileVersions(@Qualifier("writer") JdbcClient writer) {
        this.writer = writer;
    }

    @Override
    public List<ProfileVersion> all() {
        return writer.sql("""
                        select category, version, valid_from, proposed_at, published_at, published_by, body, sha256
                        from profile_version order by category, version
                        """).query((row, _) -> version(row)).list();
    }

    private static ProfileVersion version(ResultSet row) throws SQLException {
        return new ProfileVersion(
                row.getString("category"),
                row.getInt("version"),
                row.getObject("valid_from", LocalDate.class),
                row.getTimestamp("proposed_at").toInstant(),
                instant(row.getTimestamp("published_at")),
                row.getString("published_by"),
                row.getString("body"),
                row.getString("sha256"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    @Override
    public void keep(ProfileVersion version) {
        writer.sql("""
                        insert into profile_version as kept
                            (category, version, valid_from, proposed_at, published_at, published_by, body, sha256)
                        values (:category, :version, :validFrom, :proposedAt, :publishedAt, :publishedBy, :body, :sha256)
                        on conflict (category, version) do update set
                            valid_from = excluded.valid_from, proposed_at = excluded.proposed_at,
                            published_at = excluded.published_at, published_by = excluded.published_by,
                            body = excluded.body, sha256 = excluded.sha256
                        where kept.published_at is null
                        """)
                .param("category", version.category())
                .param("version", version.version())
                .param("validFrom", version.validFrom())
                .param("proposedAt", Timestamp.from(version.proposedAt()))
                .param("publishedAt", timestamp(version.publishedAt()))
                .param("publishedBy", version.publishedBy())
                .param("body", version.body())
                .param("sha256", version.sha256())
                .update();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant time) {
        return time == null ? null : Timestamp.from(time);
    }

    @Override
    public boolean publish(String category, int version, Instant at, String by) {
        return writer.sql("""
                                update profile_version set published_at = :at, published_by = :by
                                where category = :category and version = :version and published_at is null
                                """)
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .param("category", category)
                        .param("version", version)
                        .update()
                == 1;
    }
}
