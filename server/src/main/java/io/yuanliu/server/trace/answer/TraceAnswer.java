package io.yuanliu.server.trace.answer;

import io.yuanliu.core.profile.StopCause.Effect;
import io.yuanliu.core.text.LocalText;
import io.yuanliu.core.trace.Amount;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A trace as its asker may see it. Ids are in the form captured first; what is outside the asker's scope has an opaque
 * id, {@code hidden:…}, and keeps its edges only.
 *
 * @param causes what stops the units listed, at them or upstream
 * @param total how many units the whole answer has
 * @param reason why it is not complete: {@code scope}, {@code limit}, or {@code scope, limit}
 * @param millis how long the walk took
 */
public record TraceAnswer(
        String start,
        String direction,
        List<Unit> units,
        List<Edge> edges,
        List<Held> holdings,
        List<Party> parties,
        List<Site> sites,
        List<Cause> causes,
        boolean complete,
        @Nullable String reason,
        int total,
        double millis) {

    /**
     * A unit, with the strongest stop that reaches it; see {@link io.yuanliu.core.trace.Walk.Reached}.
     *
     * @param share which part of the start is in it, by proportion
     * @param leastShare never more than the true part
     * @param mostShare never less than it
     * @param stoppedAt the unit, itself or one upstream, at which that stop was set; missing where it is hidden
     */
    public record Unit(
            String id,
            List<String> aliases,
            int level,
            @Nullable Amount quantity,
            @Nullable BigDecimal share,
            @Nullable BigDecimal leastShare,
            @Nullable BigDecimal mostShare,
            @Nullable String product,
            @Nullable String productName,
            @Nullable Effect stopped,
            @Nullable String stoppedAt) {}

    /** An edge; event and time are missing where the asker may not see the event. */
    public record Edge(
            String from,
            String to,
            String kind,
            @Nullable String event,
            @Nullable String time,
            @Nullable Boolean uncertain) {}

    /** A holding, with the names of who and where; of a partner of the asker only that it had the unit. */
    public record Held(
            String unit,
            @Nullable String party,
            @Nullable String partyName,
            @Nullable String site,
            @Nullable String siteName,
            @Nullable String sender,
            @Nullable String from,
            @Nullable String to,
            @Nullable Amount quantity,
            @Nullable String state) {}

    /** A party of the holdings. */
    public record Party(
            String id,
            @Nullable String name,
            @Nullable String kind,
            @Nullable List<String> nodes,
            @Nullable String region) {}

    /**
     * What stops units, in force when the question was asked; which unit, under which name and number and by which record is
     * missing where that unit is hidden.
     *
     * @param unit at which it was set
     * @param cause its name, which its lifting repeats
     * @param number of the document, where the name has one
     * @param setBy the name of who set it
     * @param record id of the log entry that set it
     */
    public record Cause(
            @Nullable String unit,
            Effect effect,
            @Nullable String cause,
            @Nullable String number,
            @Nullable String until,
            LocalText reason,
            @Nullable String setBy,
            String since,
            @Nullable String record) {}

    /** A site of the holdings. */
    public record Site(
            String id,
            @Nullable String name,
            @Nullable String region,
            @Nullable Double lng,
            @Nullable Double lat) {}
}
