package io.yuanliu.server.files;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.problem.Rejection;
import java.util.Map;

/** Names of files as people give them: the last part of a path, without what could deceive a reader. */
final class FileName {
    private static final int LONGEST = 150;

    private FileName() {}

    /** The name to keep; refuses one that is empty, too long, or holds characters that are not seen. */
    static String read(String sent) {
        var name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .strip();
        if (name.chars().allMatch(character -> character == '.')
                || name.codePointCount(0, name.length()) > LONGEST
                || name.chars().anyMatch(FileName::isUnseen)) {
            throw new Rejection.Unreadable(
                    Finding.block("files.name", "", Map.of("longest", Integer.toString(LONGEST))));
        }
        return name;
    }

    /** Control characters, and those that turn the direction of writing so that gpj.exe reads as a picture. */
    private static boolean isUnseen(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.FORMAT;
    }
}
