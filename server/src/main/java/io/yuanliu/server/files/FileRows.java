package io.yuanliu.server.files;

import io.yuanliu.server.files.OwnsFiles.Owned;
import io.yuanliu.server.scope.Asker;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is known of files beside their contents. Every read is cut to what its asker may see. */
public interface FileRows {
    /** The files of a thing, oldest first. */
    List<StoredFile> of(Asker asker, FileOwner owner);

    Optional<StoredFile> find(Asker asker, UUID id);

    /** Notes a file whose content is about to be kept; false when the thing has as many as it may have. */
    boolean announce(StoredFile file, Owned owned, int most);

    /** The content is there: from now on the file is one. */
    void confirm(UUID id);

    /** Takes a file away; its content is deleted later. */
    void remove(UUID id, String by, Instant at);

    /** Files taken away, or announced and never confirmed, before a moment, whose contents are still to be deleted. */
    List<StoredFile> toForget(Instant before, int most);

    /** Notes that a file's content is gone. */
    void forgotten(UUID id, Instant at);
}
