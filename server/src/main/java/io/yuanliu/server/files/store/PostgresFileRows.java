package io.yuanliu.server.files.store;

import io.yuanliu.server.files.FileOwner;
import io.yuanliu.server.files.FileRows;
import io.yuanliu.server.files.FileType;
import io.yuanliu.server.files.OwnsFiles.Owned;
import io.yuanliu.server.files.StoredFile;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.ScopedReads;
import io.yuanliu.server.scope.store.WhoseColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files in PostgreSQL, without their contents. */
@Repository
class PostgresFileRows implements FileRows {
    private static final WhoseColumns WHOSE = WhoseColumns.ALL.withoutSite().several();

    private final ScopedReads reads;
    private final JdbcClient writer;

    PostgresFileRows(ScopedReads reads, @Qualifier("writer") JdbcClient writer) {
        this.reads = reads;
        this.writer = writer;
    }

    @Override
    public List<StoredFile> of(Asker asker, FileOwner owner) {
        return reads.read(
                asker,
                Right.READ,
                reader -> reader.sql("""
                        select * from file
                        where owner_kind = :kind and owner_id = :id and confirmed and removed_at is null
                        order by added_at, id
                        """)
                        .param("kind", owner.kind())
                        .param("id", owner.id())
                        .query((row, number) -> file(row))
                        .list());
    }

    @Override
    public Optional<StoredFile> find(Asker asker, UUID id) {
        return reads.read(
                asker,
                Right.READ,
                reader -> reader.sql("select * from file where id = :id and confirmed and removed_at is null")
                        .param("id", id)
                        .query((row, number) -> file(row))
                        .optional());
    }

    /** Counted and added in one statement behind a lock of the thing, so that many senders together stay below. */
    @Override
    public boolean announce(StoredFile file, Owned owned, int most) {
        return writer.sql("""
                        with turn as (select pg_advisory_xact_lock(hashtextextended(:kind || ' ' || :owner, 7)))
                        insert into file (id, owner_kind, owner_id, name, media_type, bytes, sha256, sealed, added_at,
                            added_by, %s)
                        select :id, :kind, :owner, :name, :type, :bytes, :sha256, :sealed, :at, :by, %s
                        from turn
                        where file_count(:kind, :owner) < :most
                        """.formatted(WHOSE.names(), WHOSE.parameters()))
                        .param("id", file.id())
                        .param("kind", file.owner().kind())
                        .param("owner", file.owner().id())
                        .params(WHOSE.values(owned.seen()))
                        .param("name", file.name())
                        .param("type", file.type().mediaType())
                        .param("bytes", file.bytes())
                        .param("sha256", file.sha256())
                        .param("sealed", file.sealed())
                        .param("at", at(file.addedAt()))
                        .param("by", file.addedBy())
                        .param("most", most)
                        .update()
                == 1;
    }

    @Override
    public void confirm(UUID id) {
        writer.sql("update file set confirmed = true where id = :id")
                .param("id", id)
                .update();
    }

    @Override
    public void remove(UUID id, String by, Instant at) {
        writer.sql("update file set removed_at = :at, removed_by = :by where id = :id and removed_at is null")
                .param("at", at(at))
                .param("by", by)
                .param("id", id)
                .update();
    }

    @Override
    public List<StoredFile> toForget(Instant before, int most) {
        return writer.sql("""
                select * from file
                where forgotten_at is null and (removed_at < :before or (not confirmed and added_at < :before))
                order by added_at limit :most
                """)
                .param("before", at(before))
                .param("most", most)
                .query((row, number) -> file(row))
                .list();
    }

    @Override
    public void forgotten(UUID id, Instant at) {
        writer.sql("update file set forgotten_at = :at, removed_at = coalesce(removed_at, :at) where id = :id")
                .param("at", at(at))
                .param("id", id)
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static StoredFile file(ResultSet row) throws SQLException {
        return new StoredFile(
                row.getObject("id", UUID.class),
                new FileOwner(row.getString("owner_kind"), row.getString("owner_id")),
                row.getString("name"),
                FileType.of(row.getString("media_type")).orElseThrow(),
                row.getLong("bytes"),
                row.getString("sha256"),
                row.getBoolean("sealed"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getString("added_by"));
    }
}
