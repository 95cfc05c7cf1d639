package io.yuanliu.server.capture;

import io.yuanliu.server.log.Bytes;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** What is sent, on its way to the reader: hashed, and collected for keeping, as it passes. */
public final class Intake extends FilterInputStream {
    private final MessageDigest digest = Bytes.sha256Digest();
    private final ReceivedBytes.Collector collector;
    private long count;

    public Intake(InputStream source, ReceivedBytes.Collector collector) {
        super(source);
        this.collector = collector;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        if (read > 0) {
            digest.update(bytes, offset, read);
            collector.add(bytes, offset, read);
            count += read;
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    long count() {
        return count;
    }

    /** Of what has passed so far. */
    public Bytes sha256() {
        try {
            return Bytes.of(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public ReceivedBytes.Collector collector() {
        return collector;
    }
}
