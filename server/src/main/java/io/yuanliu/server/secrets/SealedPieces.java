package io.yuanliu.server.secrets;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A content of any length, sealed piece by piece and opened as it is read: each piece is bound to what it is of and to its
 * place, and stands behind its length in four bytes.
 */
public final class SealedPieces {
    /** No piece is longer. */
    public static final int LONGEST = 1 << 20;

    private static final int LONGEST_SEALED = LONGEST + 64;

    private SealedPieces() {}

    /**
     * Seals all that there is to read; answers how many bytes there were.
     *
     * @param of what it is, and whose
     * @param length of a piece, at most {@link #LONGEST}
     */
    public static long seal(InputStream plain, OutputStream sealed, Sealer sealer, String of, int length)
            throws IOException {
        var out = new DataOutputStream(sealed);
        long size = 0;
        int number = 0;
        for (var piece = plain.readNBytes(length); piece.length > 0; piece = plain.readNBytes(length)) {
            var hidden = sealer.seal(piece, context(of, number++));
            out.writeInt(hidden.length);
            out.write(hidden);
            size += piece.length;
        }
        out.flush();
        return size;
    }

    /** Opens it; reading on is an {@link IOException} where it was altered. */
    public static InputStream open(InputStream sealed, Sealer sealer, String of) {
        return new Opened(new DataInputStream(sealed), sealer, of);
    }

    private static String context(String of, int piece) {
        return of + " " + piece;
    }

    /** The pieces, opened one after the other. */
    private static final class Opened extends InputStream {
        private final DataInputStream in;
        private final Sealer sealer;
        private final String of;
        private byte[] piece = new byte[0];
        private int at;
        private int number;

        Opened(DataInputStream in, Sealer sealer, String of) {
            this.in = in;
            this.sealer = sealer;
            this.of = of;
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
                    throw damaged(null);
                }
                piece = opened(in.readNBytes(length));
                at = 0;
            }
            return true;
        }

        private byte[] opened(byte[] sealed) throws IOException {
            try {
                return sealer.open(sealed, context(of, number++));
            } catch (IllegalArgumentException altered) {
                throw damaged(altered);
            }
        }

        private IOException damaged(@Nullable Throwable cause) {
            return new IOException("The sealed " + of + " is damaged", cause);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
