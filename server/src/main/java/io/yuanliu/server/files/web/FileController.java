package io.yuanliu.server.files.web;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.files.Attachments;
import io.yuanliu.server.files.Attachments.Attached;
import io.yuanliu.server.files.Attachments.Content;
import io.yuanliu.server.files.FileOwner;
import io.yuanliu.server.files.StoredFile;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Needs;
import io.yuanliu.server.scope.Right;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files of records, licences and other things: sent, listed, opened, taken away. */
@RestController
class FileController {
    /** Whatever a file holds: no script, no form, no request leaves from where it is shown. */
    private static final String SANDBOX = "default-src 'none'; sandbox";

    private final Attachments attachments;

    FileController(Attachments attachments) {
        this.attachments = attachments;
    }

    /**
     * A file.
     *
     * @param view address of a picture's harmless copy, for showing it; absent of other types
     * @param removable whether the asker may take it away
     */
    record FileView(
            UUID id,
            String name,
            String mediaType,
            long bytes,
            String sha256,
            Instant addedAt,
            String addedBy,
            @Nullable String view,
            boolean removable) {
        static FileView of(StoredFile file, boolean removable) {
            return new FileView(
                    file.id(),
                    file.name(),
                    file.type().mediaType(),
                    file.bytes(),
                    file.sha256(),
                    file.addedAt(),
                    file.addedBy(),
                    file.type().isPicture() ? "/api/files/" + file.id() + "/view" : null,
                    removable);
        }
    }

    /**
     * The files of a thing.
     *
     * @param addable whether the asker may add further ones
     */
    record FileList(List<FileView> items, long total, boolean addable) {}

    /**
     * Adds a file, sent as the body of the request, to a thing. 201 when it is new, 200 when the thing has one with the
     * same content; 422 with the finding when the content is not what name or type say, or is of no type that is taken.
     *
     * @param kind of the thing: {@code record}, {@code licence}
     * @param owner id of a record, or {@code party|type|number} of a licence
     * @param name of the file, with its ending
     */
    @Needs(Right.READ)
    @PostMapping("/api/files")
    ResponseEntity<FileView> add(
            Asker asker,
            @RequestParam String kind,
            @RequestParam String owner,
            @RequestParam String name,
            HttpServletRequest request)
            throws IOException {
        var added = attachments.add(
                asker,
                new FileOwner(kind, owner),
                name,
                called(request.getContentType()),
                request.getInputStream(),
                request.getRemoteAddr());
        var answer = added.isNew()
                ? ResponseEntity.created(URI.create("/api/files/" + added.file().id()))
                : ResponseEntity.ok();
        return answer.body(FileView.of(added.file(), true));
    }

    /** The files of a thing, oldest first. */
    @Needs(Right.READ)
    @GetMapping("/api/files")
    FileList list(Asker asker, @RequestParam String kind, @RequestParam String owner) {
        Attached attached = attachments.of(asker, new FileOwner(kind, owner));
        var items = attached.files().stream()
                .map(file -> FileView.of(file, attached.mayRemove(asker, file)))
                .toList();
        return new FileList(items, items.size(), attached.owned().mayAdd());
    }

    /** A file as it was sent, to be saved and not shown. */
    @Needs(Right.READ)
    @GetMapping("/api/files/{id}")
    void open(Asker asker, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var content = attachments.open(asker, id, request.getRemoteAddr());
        var file = content.file();
        response.setContentLengthLong(file.bytes());
        response.setHeader("Digest", "sha-256=" + base64(file.sha256()));
        send(content, file.type().mediaType(), "attachment", file.name(), response);
    }

    /** A picture drawn anew for a page: smaller, upright, without what its camera wrote into it. */
    @Needs(Right.READ)
    @GetMapping("/api/files/{id}/view")
    void view(Asker asker, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        var content = attachments.view(asker, id);
        send(content, MediaType.IMAGE_JPEG_VALUE, "inline", "view.jpg", response);
    }

    /** Takes a file away: one's own, or any where the thing's module allows it. */
    @Needs(Right.READ)
    @DeleteMapping("/api/files/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Asker asker, @PathVariable UUID id, HttpServletRequest request) {
        attachments.remove(asker, id, request.getRemoteAddr());
    }

    private static void send(Content content, String type, String how, String name, HttpServletResponse response)
            throws IOException {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.builder(how)
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", SANDBOX);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        try (var bytes = content.bytes()) {
            bytes.transferTo(response.getOutputStream());
        }
    }

    private static String base64(String hex) {
        return java.util.Base64.getEncoder()
                .encodeToString(java.util.HexFormat.of().parseHex(hex));
    }

    private static @Nullable String called(@Nullable String contentType) {
        if (contentType == null || contentType.isBlank()) {
            return null;
        }
        try {
            var type = MediaType.parseMediaType(contentType);
            return type.getType() + "/" + type.getSubtype();
        } catch (InvalidMediaTypeException unreadable) {
            throw new Rejection.Unreadable(Finding.block("request.media-type", ""));
        }
    }
}
