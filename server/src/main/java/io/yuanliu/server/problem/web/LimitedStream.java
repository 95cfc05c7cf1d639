package io.yuanliu.server.problem.web;

import io.yuanliu.server.problem.Rejection;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** Hands on a body's bytes until there are too many of them. */
final class LimitedStream extends ServletInputStream {
    private final ServletInputStream source;
    private final long limit;
    private long count;

    LimitedStream(ServletInputStream source, long limit) {
        this.source = source;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int next = source.read();
        counted(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = source.read(bytes, offset, length);
        counted(Math.max(read, 0));
        return read;
    }

    private void counted(int more) {
        count += more;
        if (count > limit) {
            throw new Rejection.TooLarge(limit);
        }
    }

    @Override
    public boolean isFinished() {
        return source.isFinished();
    }

    @Override
    public boolean isReady() {
        return source.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        source.setReadListener(listener);
    }
}
