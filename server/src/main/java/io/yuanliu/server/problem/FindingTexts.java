package io.yuanliu.server.problem;

import io.yuanliu.core.text.LocalText;
import java.util.Optional;

/** A source of messages for codes that no file of this program knows: published profiles bring their own. */
public interface FindingTexts {
    /** The message of a code with its {@code {placeholders}}. */
    Optional<LocalText> text(String code);
}
