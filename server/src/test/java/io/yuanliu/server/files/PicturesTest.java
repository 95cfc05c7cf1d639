package io.yuanliu.server.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class PicturesTest {
    private final Pictures pictures =
            new Pictures(new FileSettings(DataSize.ofMegabytes(20), 50, 50, DataSize.ofMegabytes(50), 100));

    @TempDir
    Path folder;

    @Test
    void aPhotoLosesItsPlaceAndStandsUpright() throws IOException {
        var photo = Samples.photo(80, 40);
        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains("PLACE 30.57N");
        var copy = drawn(photo);
        assertThat(Files.readString(folder.resolve("copy"), StandardCharsets.ISO_8859_1))
                .doesNotContain("PLACE")
                .doesNotContain("Exif");
        assertThat(copy.getWidth()).isEqualTo(40);
        assertThat(copy.getHeight()).isEqualTo(80);
        // Turned to the right: what was on the left is on top.
        assertThat(copy.getRGB(20, 10) & 0xff0000).isGreaterThan(0xc00000);
        assertThat(copy.getRGB(20, 70) & 0xff).isGreaterThan(0xc0);
    }

    @Test
    void aLargePictureBecomesSmall() throws IOException {
        var copy = drawn(Samples.picture("png", 5000, 2500));
        assertThat(copy.getWidth()).isBetween(1500, 1600);
        assertThat(copy.getHeight()).isBetween(750, 800);
        assertThat(drawn(Samples.picture("gif", 300, 200)).getWidth()).isEqualTo(300);
    }

    private BufferedImage drawn(byte[] picture) throws IOException {
        var sent = Files.write(folder.resolve("sent"), picture);
        var copy = folder.resolve("copy");
        pictures.drawAnew(sent, copy);
        assertThat(Files.readAllBytes(copy)).startsWith(0xff, 0xd8);
        return ImageIO.read(copy.toFile());
    }
}
