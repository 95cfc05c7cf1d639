package io.yuanliu.server.capture;

import java.util.List;

/** Who does something when records are refused: told once that is noted, in a transaction of its own. */
public interface RefusalListener {
    void refused(List<RefusalLog.Refusal> refusals);
}
