package io.yuanliu.server.registry.web;

import io.yuanliu.server.form.Form;
import io.yuanliu.server.paging.Choice;
import io.yuanliu.server.paging.Page;
import io.yuanliu.server.paging.Window;
import io.yuanliu.server.registry.Filing;
import io.yuanliu.server.registry.FilingState;
import io.yuanliu.server.registry.FilingStore;
import io.yuanliu.server.registry.Filings;
import io.yuanliu.server.registry.Party;
import io.yuanliu.server.registry.Registry;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Needs;
import io.yuanliu.server.scope.Right;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Filed licences. What is decided about one is an act of its flow: {@code POST /api/flows/licence/{id}}. */
@RestController
@RequestMapping("/api/filings")
class FilingController {
    private static final String JSON = "application/json";

    /** A filing; the licence's own dates, where it stands since when, and the version that an act names. */
    record FilingView(
            String id,
            String party,
            @Nullable String partyName,
            String type,
            String number,
            @Nullable String scope,
            @Nullable String issuer,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String filedBy,
            Instant filedAt,
            FilingState state,
            int version,
            Instant since) {}

    private final FilingStore store;
    private final Filings filings;
    private final Registry registry;

    FilingController(FilingStore store, Filings filings, Registry registry) {
        this.store = store;
        this.filings = filings;
        this.registry = registry;
    }

    /** The filings that the asker may see, those that changed last first. */
    @Needs(Right.READ)
    @GetMapping
    Page<FilingView> list(
            Asker asker,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String party,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int size) {
        var key = party == null ? null : registry.party(party).map(Party::id).orElse("none");
        return store.list(asker, Window.read(size, after), Choice.of(FilingState.class, "state", state), key)
                .map(this::view);
    }

    /** One filing. */
    @Needs(Right.READ)
    @GetMapping("/{id}")
    FilingView one(Asker asker, @PathVariable String id) {
        return view(filings.find(asker, id));
    }

    /** Files a licence: {@code party, type, number, scope, issuer, validFrom, validTo}. 200 when the same waits already. */
    @Needs(Right.REGISTER)
    @PostMapping(consumes = JSON)
    ResponseEntity<FilingView> file(Asker asker, @RequestBody byte[] body) {
        var outcome = filings.file(asker, Form.read(body));
        return ResponseEntity.status(outcome.isNew() ? 201 : 200).body(view(outcome.value()));
    }

    /** Hands in a returned filing anew: {@code version} and the licence as it should be. */
    @Needs(Right.REGISTER)
    @PutMapping(path = "/{id}", consumes = JSON)
    FilingView correct(Asker asker, @PathVariable String id, @RequestBody byte[] body) {
        return view(filings.correct(asker, id, Form.read(body)));
    }

    private FilingView view(Filing filing) {
        var party = registry.parties(List.of(filing.party())).get(filing.party());
        var licence = filing.licence();
        return new FilingView(
                filing.id(),
                filing.party(),
                party == null ? null : party.name(),
                licence.type(),
                licence.number(),
                licence.scope(),
                licence.issuer(),
                licence.validFrom(),
                licence.validTo(),
                filing.filedBy(),
                filing.filedAt(),
                filing.state(),
                filing.version(),
                filing.since());
    }
}
