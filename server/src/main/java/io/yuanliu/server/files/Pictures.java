package io.yuanliu.server.files;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.problem.Rejection;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.springframework.stereotype.Component;

/**
 * Pictures without what they bring along: a smaller copy, drawn anew, upright, with no place, camera or comment in it.
 * Its size is read before anything is decoded, and at most a few are decoded at a time, row by row into the small copy.
 */
@Component
class Pictures {
    private static final int LONGEST_SIDE = 1600;
    private static final int AT_A_TIME = 2;
    private static final int UPRIGHT = 1;
    private static final long MILLION = 1_000_000;

    private final FileSettings settings;
    private final Semaphore places = new Semaphore(AT_A_TIME);

    Pictures(FileSettings settings) {
        this.settings = settings;
    }

    /** Reads a picture's head; refuses one that cannot be read or has too many pixels. */
    void requireReadable(Path picture) throws IOException {
        read(picture, reader -> true);
    }

    /** Writes the harmless copy, a JPEG. */
    void drawAnew(Path picture, Path copy) throws IOException {
        places.acquireUninterruptibly();
        try {
            var small = read(picture, Pictures::decode);
            var upright = upright(small, orientation(picture));
            if (!ImageIO.write(upright, "jpeg", copy.toFile())) {
                throw unreadable();
            }
        } finally {
            places.release();
        }
    }

    /** Something read with a picture's reader. */
    private interface Reading<T> {
        T from(ImageReader reader) throws IOException;
    }

    private <T> T read(Path picture, Reading<T> reading) throws IOException {
        try (ImageInputStream content = ImageIO.createImageInputStream(picture.toFile())) {
            var readers = ImageIO.getImageReaders(content);
            if (!readers.hasNext()) {
                throw unreadable();
            }
            var reader = readers.next();
            try {
                reader.setInput(content, true, true);
                requireSize(reader);
                return reading.from(reader);
            } finally {
                reader.dispose();
            }
        } catch (javax.imageio.IIOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw unreadable();
        }
    }

    private void requireSize(ImageReader reader) throws IOException {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > settings.largestPicture() * MILLION) {
            throw new Rejection.Refused(Finding.block(
                    "files.picture-too-large",
                    "",
                    Map.of(
                            "width", Integer.toString(reader.getWidth(0)),
                            "height", Integer.toString(reader.getHeight(0)),
                            "most", Integer.toString(settings.largestPicture()))));
        }
    }

    /** Leaves rows and columns out while decoding, so that only the small picture lies in memory. */
    private static BufferedImage decode(ImageReader reader) throws IOException {
        var how = reader.getDefaultReadParam();
        int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
        int step = Math.max(1, longest / LONGEST_SIDE);
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }

    private static int orientation(Path picture) throws IOException {
        try {
            var exif =
                    ImageMetadataReader.readMetadata(picture.toFile()).getFirstDirectoryOfType(ExifIFD0Directory.class);
            return exif != null && exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                    ? exif.getInt(ExifIFD0Directory.TAG_ORIENTATION)
                    : UPRIGHT;
        } catch (ImageProcessingException | MetadataException unreadable) {
            return UPRIGHT;
        }
    }

    /** Turned as the camera was held (EXIF 2.32, tag 274), on white where it was transparent. */
    private static BufferedImage upright(BufferedImage picture, int orientation) {
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        boolean turned = orientation >= 5 && orientation <= 8;
        var upright = new BufferedImage(turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
        var brush = upright.createGraphics();
        try {
            brush.setColor(Color.WHITE);
            brush.fillRect(0, 0, upright.getWidth(), upright.getHeight());
            brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            brush.transform(turning(orientation, width, height));
            brush.drawImage(picture, 0, 0, width, height, null);
            return upright;
        } finally {
            brush.dispose();
        }
    }

    private static AffineTransform turning(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static Rejection unreadable() {
        return new Rejection.Refused(Finding.block("files.picture-unreadable", ""));
    }
}
