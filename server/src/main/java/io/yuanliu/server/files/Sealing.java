package io.yuanliu.server.files;

import io.yuanliu.server.secrets.Secrets;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Seals a file's content piece by piece, each bound to its file and place, and opens it again as it is read. */
@Component
class Sealing {
    private static final int PIECE = 1 << 16;
    private static final int LONGEST_SEALED = PIECE + 64;

    private final Secrets secrets;

    Sealing(Secrets secrets) {
        this.secrets = secrets;
    }

    void seal(Path plain, Path sealed, String name) throws IOException {
        try (var in = Files.newInputStream(plain);
                var out = new DataOutputStream(Files.newOutputStream(sealed))) {
            int number = 0;
            for (var piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                var hidden = secrets.seal(piece, context(name, number++));
                out.writeInt(hidden.length);
                out.write(hidden);
            }
        }
    }

    InputStream open(InputStream sealed, String name) {
        return new Opened(new DataInputStream(sealed), name);
    }

    private static String context(String name, int piece) {
        return "file " + name + " " + piece;
    }

    /** The pieces, opened one after the other. */
    private final class Opened extends InputStream {
        private final DataInputStream in;
        private final String name;
        private byte[] piece = new byte[0];
        private int at;
        private int number;

        Opened(DataInputStream in, String name) {
            this.in = in;
            this.name = name;
        }

        @Override
        public int read() throws IOException {
            return fill() ? piece[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int read = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, bytes, offset, read);
            at += read;
            return read;
        }

        private boolean fill() throws IOException {
            while (at == piece.length) {
                int length;
                try {
                    length = in.readInt();
                } catch (EOFException end) {
                    return false;
                }
                if (length < 0 || length > LONGEST_SEALED) {
                    throw new IOException("The sealed file " + name + " is damaged");
                }
                piece = opened(in.readNBytes(length));
                at = 0;
            }
            return true;
        }

        private byte[] opened(byte[] sealed) throws IOException {
            try {
                return secrets.open(sealed, context(name, number++));
            } catch (IllegalArgumentException altered) {
                throw new IOException("The sealed file " + name + " is damaged", altered);
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
