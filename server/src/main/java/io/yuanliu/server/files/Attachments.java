package io.yuanliu.server.files;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.files.OwnsFiles.Owned;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Operation;
import io.yuanliu.server.scope.OperationLog;
import io.yuanliu.server.scope.OperationLog.Result;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds files to things, shows them and takes them away, as the thing's own module allows it to who asks. */
@Component
public class Attachments {
    private final Map<String, OwnsFiles> owners;
    private final FileRows rows;
    private final FileContents contents;
    private final FileSettings settings;
    private final OperationLog operations;
    private final TransactionTemplate writing;
    private final Clock clock;

    Attachments(
            List<OwnsFiles> owners,
            FileRows rows,
            FileContents contents,
            FileSettings settings,
            OperationLog operations,
            @Qualifier("writer") TransactionTemplate writing,
            Clock clock) {
        this.owners = owners.stream().collect(Collectors.toUnmodifiableMap(OwnsFiles::kind, Function.identity()));
        this.rows = rows;
        this.contents = contents;
        this.settings = settings;
        this.operations = operations;
        this.writing = writing;
        this.clock = clock;
    }

    /**
     * What came of sending a file.
     *
     * @param isNew false when the thing had a file with this content already
     */
    public record Added(StoredFile file, boolean isNew) {}

    /** The files of a thing, and what the asker may do with them. */
    public record Attached(List<StoredFile> files, Owned owned) {
        /** Whether the asker may take a file away. */
        public boolean mayRemove(Asker asker, StoredFile file) {
            return owned.mayRemove() || (owned.mayAdd() && file.addedBy().equals(asker.id()));
        }
    }

    /**
     * Takes in a file and adds it to a thing.
     *
     * @param called the media type that the sender gives it, if any
     * @param address from where it came, for the operation log
     */
    public Added add(
            Asker asker, FileOwner owner, String sentName, @Nullable String called, InputStream sent, String address)
            throws IOException {
        var owned = owned(asker, owner);
        if (!owned.mayAdd()) {
            throw new Rejection.Forbidden("files.not-yours-to-add");
        }
        var name = FileName.read(sentName);
        try (var arrival = contents.take(sent)) {
            var type = inspected(asker, owner, arrival, name, called, address);
            var known = rows.of(asker, owner).stream()
                    .filter(file -> file.sha256().equals(arrival.sha256()))
                    .findFirst();
            if (known.isPresent()) {
                return new Added(known.get(), false);
            }
            var file = new StoredFile(
                    UUID.randomUUID(),
                    owner,
                    name,
                    type,
                    arrival.bytes(),
                    arrival.sha256(),
                    owned.personal(),
                    clock.instant(),
                    asker.id());
            keep(asker, arrival, file, owned);
            operations.note(asker.id(), Operation.FILE_ADD, told(file), Result.DONE, address);
            return new Added(file, true);
        }
    }

    /** That somebody tried to pass one thing off as another is worth knowing. */
    private FileType inspected(
            Asker asker, FileOwner owner, Arrival arrival, String name, @Nullable String called, String address)
            throws IOException {
        try {
            return contents.inspect(arrival, name, called);
        } catch (Rejection.Refused refused) {
            operations.note(asker.id(), Operation.FILE_ADD, owner.kind() + " " + owner.id(), Result.REFUSED, address);
            throw refused;
        }
    }

    private void keep(Asker asker, Arrival arrival, StoredFile file, Owned owned) throws IOException {
        if (!rows.announce(file, owned, settings.most())) {
            throw new Rejection.Refused(
                    Finding.block("files.too-many", "", Map.of("most", Integer.toString(settings.most()))));
        }
        contents.keep(arrival, file);
        if (!whileOpen(asker, file.owner(), () -> rows.confirm(file.id()))) {
            rows.remove(file.id(), asker.id(), clock.instant());
            throw new Rejection.Forbidden("files.not-yours-to-add");
        }
    }

    /** A thing may have been decided on since it was found: a large file takes its time. */
    private boolean whileOpen(Asker asker, FileOwner owner, Runnable change) {
        var module = Objects.requireNonNull(owners.get(owner.kind()));
        return Boolean.TRUE.equals(writing.execute(status -> {
            boolean open = module.isStillOpen(asker, owner.id());
            if (open) {
                change.run();
            }
            return open;
        }));
    }

    /** The files of a thing, oldest first. */
    public Attached of(Asker asker, FileOwner owner) {
        var owned = owned(asker, owner);
        return new Attached(rows.of(asker, owner), owned);
    }

    /** A file's content as it was sent; whoever opens one about persons is noted. */
    public Content open(Asker asker, UUID id, String address) {
        var file = file(asker, id);
        if (file.sealed()) {
            operations.note(asker.id(), Operation.FILE_OPEN, told(file), Result.DONE, address);
        }
        return new Content(file, contents.open(file));
    }

    /** A picture as it may be shown in a page. */
    public Content view(Asker asker, UUID id) {
        var file = file(asker, id);
        if (!file.type().isPicture()) {
            throw unknown(id);
        }
        return new Content(file, contents.openView(file));
    }

    /** A file with its bytes; to be closed. */
    public record Content(StoredFile file, InputStream bytes) {}

    /** Takes a file away. That it was there stays known. */
    public void remove(Asker asker, UUID id, String address) {
        var file = file(asker, id);
        var attached = new Attached(List.of(file), owned(asker, file.owner()));
        if (!attached.mayRemove(asker, file)) {
            throw new Rejection.Forbidden("files.not-yours-to-remove");
        }
        Runnable removal = () -> rows.remove(id, asker.id(), clock.instant());
        if (attached.owned().mayRemove()) {
            removal.run();
        } else if (!whileOpen(asker, file.owner(), removal)) {
            throw new Rejection.Forbidden("files.not-yours-to-remove");
        }
        operations.note(asker.id(), Operation.FILE_REMOVE, told(file), Result.DONE, address);
    }

    private StoredFile file(Asker asker, UUID id) {
        return rows.find(asker, id)
                .filter(found -> ownerOf(asker, found.owner()).isPresent())
                .orElseThrow(() -> unknown(id));
    }

    private Owned owned(Asker asker, FileOwner owner) {
        return ownerOf(asker, owner).orElseThrow(() -> new Rejection.NotFound("files.no-owner", "id", owner.id()));
    }

    private Optional<Owned> ownerOf(Asker asker, FileOwner owner) {
        var module = owners.get(owner.kind());
        return module == null ? Optional.empty() : module.find(asker, owner.id());
    }

    private static Rejection unknown(UUID id) {
        return new Rejection.NotFound("files.unknown", "id", id.toString());
    }

    private static String told(StoredFile file) {
        return file.owner().kind() + " " + file.owner().id() + " " + file.id();
    }
}
