package io.yuanliu.server.gate.web;

import io.yuanliu.server.form.Form;
import io.yuanliu.server.gate.Gate;
import io.yuanliu.server.problem.FindingMessages;
import io.yuanliu.server.problem.FindingView;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Needs;
import io.yuanliu.server.scope.Right;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The gate: asked before goods are sold, filled, taken in. */
@RestController
class GateController {
    private final Gate gate;
    private final FindingMessages messages;

    GateController(Gate gate, FindingMessages messages) {
        this.gate = gate;
        this.messages = messages;
    }

    /**
     * What the gate says.
     *
     * @param decision {@code allow}, {@code warn} or {@code stop}
     */
    record Answer(String decision, List<FindingView> reasons, Instant asOf) {}

    /** Whether an act may be done with a code now: {@code code, act, party, scheme}. */
    @Needs(Right.CAPTURE)
    @PostMapping(path = "/api/gate", consumes = MediaType.APPLICATION_JSON_VALUE)
    Answer ask(Asker asker, @RequestBody byte[] body, Locale locale) {
        var answer = gate.ask(asker, Form.read(body));
        return new Answer(
                answer.decision().name().toLowerCase(Locale.ROOT),
                messages.views(answer.reasons(), locale),
                answer.asOf());
    }
}
