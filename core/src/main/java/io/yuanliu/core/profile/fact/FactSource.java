package io.yuanliu.core.profile.fact;

import io.yuanliu.core.data.Data;
import java.util.Collection;
import java.util.Map;

/**
 * Who answers what rules ask: a register, the log, the trace. A source is one class of the module whose knowledge it is;
 * the platform finds it by its type. What it throws, or an answer that does not come in time, refuses the records that asked,
 * for now: nothing is judged without what it asked for.
 */
public interface FactSource {
    /** How it is asked, and what its answers hold. */
    FactForm form();

    /**
     * The answers to the questions of a whole document, asked at once. What is not found is left out; a {@link
     * FactAnswer.Found} is told as {@link Data.Fields}, a {@link FactAnswer.Count} as a number.
     */
    Map<FactQuestion, Data> answers(Collection<FactQuestion> questions);
}
