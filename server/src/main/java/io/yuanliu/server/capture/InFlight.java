package io.yuanliu.server.capture;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.problem.Rejection;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** Bounds the bytes of all documents that are being worked on at the same time, so that memory does not grow. */
@Component
public class InFlight {
    private final long most;
    private final AtomicLong now = new AtomicLong();

    InFlight(CaptureSettings settings) {
        this.most = settings.inFlight().toBytes();
    }

    /** A share that is given back when it is closed. */
    public interface Share extends AutoCloseable {
        @Override
        public void close();
    }

    /** A share of this size, or a refusal for now; a single document is never too large for an idle platform. */
    public Share take(long bytes) {
        long before = now.getAndAdd(bytes);
        if (before > 0 && before + bytes > most) {
            now.addAndGet(-bytes);
            throw new Rejection.TooMany(Finding.block("capture.queue-full", ""), Duration.ofSeconds(1));
        }
        return () -> now.addAndGet(-bytes);
    }
}
