package io.yuanliu.server.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as senders send them, honest and otherwise. */
public final class Samples {
    private Samples() {}

    /** Red on the left, blue on the right. */
    public static byte[] picture(String format, int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var brush = picture.createGraphics();
        brush.setColor(Color.RED);
        brush.fillRect(0, 0, width / 2, height);
        brush.setColor(Color.BLUE);
        brush.fillRect(width / 2, 0, width - width / 2, height);
        brush.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    /** A photo as a telephone takes it: held upright (orientation 6), with the words of its place. */
    public static byte[] photo(int width, int height) {
        var jpeg = picture("jpeg", width, height);
        var exif = exif();
        return ByteBuffer.allocate(jpeg.length + exif.length + 4)
                .put(jpeg, 0, 2)
                .putShort((short) 0xffe1)
                .putShort((short) (exif.length + 2))
                .put(exif)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** EXIF with two entries: who made it ({@code PLACE 30.57N}) and orientation 6. */
    private static byte[] exif() {
        var place = "PLACE 30.57N\0".getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(6 + 8 + 2 + 2 * 12 + 4 + place.length)
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put("MM\0*".getBytes(StandardCharsets.US_ASCII))
                .putInt(8)
                .putShort((short) 2)
                .putShort((short) 0x010e)
                .putShort((short) 2)
                .putInt(place.length)
                .putInt(8 + 2 + 2 * 12 + 4)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0)
                .putInt(0)
                .put(place)
                .array();
    }

    /** A PNG of a few bytes whose head says that it has any number of pixels. */
    public static byte[] hugePicture(int width, int height) {
        var head = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) 8)
                .put((byte) 2)
                .array();
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(out, "IHDR", head);
        var packer = new Deflater();
        packer.setInput(new byte[1000]);
        packer.finish();
        var packed = new byte[200];
        int length = packer.deflate(packed);
        packer.end();
        chunk(out, "IDAT", java.util.Arrays.copyOf(packed, length));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] content) {
        var crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.US_ASCII));
        crc.update(content);
        out.writeBytes(ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .putInt((int) crc.getValue())
                .array());
    }

    public static byte[] pdf() {
        return "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** What office programs write, with this many zeros in one of its parts. */
    public static byte[] sheet(long zeros) {
        return packed(Map.of("[Content_Types].xml", 10L, "xl/workbook.xml", 10L, "xl/worksheets/sheet1.xml", zeros));
    }

    /** An archive of parts, each of so many zeros. */
    public static byte[] packed(Map<String, Long> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : new LinkedHashMap<>(parts).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zeros(zip, part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private static void zeros(OutputStream out, long count) throws IOException {
        var piece = new byte[1 << 16];
        for (long left = count; left > 0; left -= piece.length) {
            out.write(piece, 0, (int) Math.min(left, piece.length));
        }
    }
}
