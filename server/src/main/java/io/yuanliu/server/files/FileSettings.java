package io.yuanliu.server.files;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What may be set about files, as arguments of the program ({@code --yuanliu.files.largest=50MB}).
 *
 * @param largest file that is taken; beyond it 413
 * @param most files that one thing may have
 * @param largestPicture in millions of pixels
 * @param largestUnpacked all that a sheet or another packed file may hold, unpacked
 * @param mostPacked parts that such a file may have
 */
@ConfigurationProperties("yuanliu.files")
public record FileSettings(
        @DefaultValue("20MB") DataSize largest,
        @DefaultValue("50") int most,
        @DefaultValue("50") int largestPicture,
        @DefaultValue("200MB") DataSize largestUnpacked,
        @DefaultValue("5000") int mostPacked) {
    private static final int MOST = 200;

    public FileSettings {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("yuanliu.files.most is 1 to " + MOST + ", not " + most);
        }
        if (largest.toBytes() < 1 || largestPicture < 1 || largestUnpacked.toBytes() < 1 || mostPacked < 1) {
            throw new IllegalArgumentException("The limits of yuanliu.files are above 0");
        }
    }
}
