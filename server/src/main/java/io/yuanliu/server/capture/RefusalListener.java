package io.yuanliu.server.capture;

import java.util.List;

/** Who does something when records are refused: told in the transaction in which that is noted. */
public interface RefusalListener {
    void refused(List<RefusalLog.Refusal> refusals);
}
