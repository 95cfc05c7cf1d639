package io.yuanliu.server.trace.web;

import io.yuanliu.server.log.LogPosition;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Needs;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.trace.Trace;
import io.yuanliu.server.trace.answer.Partners;
import io.yuanliu.server.trace.answer.Partners.Partner;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whom one may name in a record. */
@RestController
class PartnerController {
    private final Trace trace;
    private final Partners partners;

    PartnerController(Trace trace, Partners partners) {
        this.trace = trace;
        this.partners = partners;
    }

    /**
     * Those with whom the asker has dealt, and whoever has just the code that was typed; at most 20.
     *
     * @param q a part of a name, or a whole code
     */
    @GetMapping("/api/partners")
    @Needs(Right.READ)
    List<Partner> partners(
            Asker asker,
            @RequestParam(defaultValue = "") String q,
            @RequestHeader(name = LogPosition.HEADER, required = false) @Nullable String position) {
        trace.awaitWritten(position);
        return partners.find(asker, q);
    }
}
