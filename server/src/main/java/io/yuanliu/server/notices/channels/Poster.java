package io.yuanliu.server.notices.channels;

import io.yuanliu.server.notices.letters.Outcome;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/**
 * Posts JSON: no redirects, no cookies, one connection for each letter, over after a few seconds whatever the other side
 * does. Of an answer only the status is looked at. The address that a name resolves to is checked and then connected to,
 * so that a name cannot lead elsewhere in between.
 */
final class Poster implements AutoCloseable {
    private static final int MOST_CONNECTIONS = 64;
    private static final int GONE = 410;
    private static final Duration LONGEST_WAIT_ASKED = Duration.ofDays(1);

    private final CloseableHttpClient client;
    private final Duration longest;

    /** It leads to where nothing may be sent. */
    private static final class Within extends UnknownHostException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * @param reaches the addresses that may be connected to
     * @param longest that one letter may take
     */
    Poster(Predicate<InetAddress> reaches, Duration longest) {
        this.longest = longest;
        long millis = longest.toMillis();
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new Checked(reaches))
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setMaxConnPerRoute(MOST_CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(millis, TimeUnit.MILLISECONDS)
                        .setSocketTimeout((int) millis, TimeUnit.MILLISECONDS)
                        .build())
                .build();
        this.client = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(millis, TimeUnit.MILLISECONDS)
                        .setResponseTimeout(millis, TimeUnit.MILLISECONDS)
                        .setRedirectsEnabled(false)
                        .setAuthenticationEnabled(false)
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("Yuanliu")
                .build();
    }

    private record Checked(Predicate<InetAddress> reaches) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            var found = SystemDefaultDnsResolver.INSTANCE.resolve(host);
            if (!Arrays.stream(found).allMatch(reaches)) {
                throw new Within();
            }
            return found;
        }

        @Override
        public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
            return Arrays.stream(resolve(host))
                    .map(address -> new InetSocketAddress(address, port))
                    .toList();
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    /** What came of it; what is not accepted is tried later, unless the answer is 410. */
    Outcome post(URI address, Map<String, String> headers, byte[] body) {
        var request = new HttpPost(address);
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        var end = CompletableFuture.delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS);
        var late = CompletableFuture.runAsync(request::cancel, end);
        try {
            return outcome(client.executeOpen(null, request, null));
        } catch (Within forbidden) {
            return new Outcome.Never("within");
        } catch (IOException failed) {
            return new Outcome.Later(request.isCancelled() ? "slow" : cause(failed), null);
        } finally {
            late.cancel(false);
            // Ends the connection, however much of an answer there is still to come.
            request.cancel();
        }
    }

    private static Outcome outcome(ClassicHttpResponse response) {
        int status = response.getCode();
        if (status >= 200 && status < 300) {
            return new Outcome.Delivered();
        }
        return status == GONE
                ? new Outcome.Gone("gone")
                : new Outcome.Later("answered:" + status, retryAfter(response));
    }

    private static @Nullable Duration retryAfter(ClassicHttpResponse response) {
        var header = response.getFirstHeader("Retry-After");
        var written = header == null ? "" : header.getValue();
        if (written == null || !written.matches("[0-9]{1,6}")) {
            return null;
        }
        var asked = Duration.ofSeconds(Long.parseLong(written));
        return asked.compareTo(LONGEST_WAIT_ASKED) > 0 ? LONGEST_WAIT_ASKED : asked;
    }

    private static String cause(IOException failed) {
        return switch (failed) {
            case InterruptedIOException slow -> "slow";
            case SSLException unsafe -> "unsafe";
            default -> "unreachable";
        };
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
