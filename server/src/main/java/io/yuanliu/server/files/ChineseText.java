package io.yuanliu.server.files;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text as Chinese spreadsheets save it (GB 18030), which detectors of types take for unknown bytes. */
final class ChineseText {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private ChineseText() {}

    /** Whether every byte reads as such text, without a control character; read piece by piece. */
    static boolean is(Path path) throws IOException {
        var decoder = GB18030.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var text = new InputStreamReader(Files.newInputStream(path), decoder)) {
            for (int next = text.read(); next >= 0; next = text.read()) {
                if (Character.isISOControl(next) && next != '\t' && next != '\r' && next != '\n') {
                    return false;
                }
            }
            return true;
        } catch (CharacterCodingException binary) {
            return false;
        }
    }
}
