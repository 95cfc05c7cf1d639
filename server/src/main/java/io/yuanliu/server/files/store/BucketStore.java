package io.yuanliu.server.files.store;

import io.yuanliu.server.database.DataFolder;
import io.yuanliu.server.database.Settings.Bucket;
import io.yuanliu.server.files.FileStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Contents as objects of a bucket that speaks S3 (path-style addresses, AWS Signature Version 4). */
final class BucketStore implements FileStore {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final int NOT_FOUND = 404;
    /** What the HTTP client writes itself and lets nobody else write. */
    private static final Set<String> OWN_HEADERS = Set.of("host", "content-length");

    private final Bucket bucket;
    private final AwsCredentialsIdentity identity;
    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .build();

    BucketStore(Bucket bucket) {
        this.bucket = bucket;
        this.identity = AwsCredentialsIdentity.create(bucket.keyId(), bucket.secret());
    }

    @Override
    public void put(String name, Path content) throws IOException {
        var answer = send(SdkHttpMethod.PUT, name, content);
        try (var rest = answer.body()) {
            require(answer, rest);
        }
    }

    @Override
    public InputStream open(String name) throws IOException {
        var answer = send(SdkHttpMethod.GET, name, null);
        if (answer.statusCode() == NOT_FOUND) {
            answer.body().close();
            throw new NoSuchFileException(name);
        }
        if (answer.statusCode() / 100 != 2) {
            try (var rest = answer.body()) {
                require(answer, rest);
            }
        }
        return answer.body();
    }

    @Override
    public void remove(String name) throws IOException {
        var answer = send(SdkHttpMethod.DELETE, name, null);
        try (var rest = answer.body()) {
            if (answer.statusCode() != NOT_FOUND) {
                require(answer, rest);
            }
        }
    }

    private static void require(HttpResponse<InputStream> answer, InputStream rest) throws IOException {
        var said = rest.readNBytes(500);
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("The bucket answers %d: %s"
                    .formatted(answer.statusCode(), new String(said, StandardCharsets.UTF_8).replaceAll("\\s+", " ")));
        }
    }

    private HttpResponse<InputStream> send(SdkHttpMethod method, String name, @Nullable Path content)
            throws IOException {
        var signed = signed(method, address(name), content);
        var request = HttpRequest.newBuilder(signed.getUri()).timeout(PATIENCE).method(method.name(), body(content));
        signed.headers().forEach((header, values) -> {
            if (!OWN_HEADERS.contains(header.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(header, value));
            }
        });
        try {
            return client.send(request.build(), BodyHandlers.ofInputStream());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while talking to the bucket");
        }
    }

    private URI address(String name) {
        if (!DataFolder.isFileName(name)) {
            throw new IllegalArgumentException("No name of a content: " + name);
        }
        return URI.create(bucket.url() + "/" + name);
    }

    private static BodyPublisher body(@Nullable Path content) throws IOException {
        return content == null ? BodyPublishers.noBody() : BodyPublishers.ofFile(content);
    }

    private SdkHttpRequest signed(SdkHttpMethod method, URI address, @Nullable Path content) {
        var request = SdkHttpRequest.builder().method(method).uri(address).build();
        return signer.sign(sign -> {
                    sign.identity(identity)
                            .request(request)
                            .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                            .putProperty(AwsV4HttpSigner.REGION_NAME, bucket.region())
                            .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                            .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false);
                    if (content != null) {
                        sign.payload(ContentStreamProvider.fromInputStreamSupplier(() -> opened(content)));
                    }
                })
                .request();
    }

    private static InputStream opened(Path content) {
        try {
            return Files.newInputStream(content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
