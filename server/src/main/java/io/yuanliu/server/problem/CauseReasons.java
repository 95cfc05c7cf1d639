package io.yuanliu.server.problem;

import io.yuanliu.core.profile.StopCause;
import io.yuanliu.core.text.LocalText;
import org.springframework.stereotype.Component;

/**
 * What the reasons of causes say: the log keeps their codes, every page that shows one asks here. Reasons of profiles are
 * found in the published version that gave them, whichever applies now; those of the platform among the messages of findings.
 */
@Component
public class CauseReasons {
    private final FindingMessages messages;

    public CauseReasons(FindingMessages messages) {
        this.messages = messages;
    }

    /** A reason in both languages; the bare code when nobody knows a text. */
    public LocalText text(StopCause.Reason reason) {
        var text = messages.text(reason.code()).orElse(new LocalText(reason.code(), reason.code()));
        var values = reason.values();
        // a profile's reason has no placeholders: its braces are its own
        return values.isEmpty()
                ? text
                : new LocalText(
                        FindingMessages.fill(text.zh(), values),
                        FindingMessages.fill(text.en(), FindingMessages.valuesIn(values, Language.ENGLISH)));
    }
}
