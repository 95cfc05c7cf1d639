package io.yuanliu.server.orders.web;

import io.yuanliu.server.form.Form;
import io.yuanliu.server.orders.HandOver;
import io.yuanliu.server.orders.HandOverState;
import io.yuanliu.server.orders.HandOverStore;
import io.yuanliu.server.orders.HandOvers;
import io.yuanliu.server.orders.web.HandOverViews.HandOverView;
import io.yuanliu.server.paging.Choice;
import io.yuanliu.server.paging.Page;
import io.yuanliu.server.paging.Window;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Needs;
import io.yuanliu.server.scope.Right;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is another authority's, handed over to it (移送). */
@RestController
@RequestMapping("/api/handovers")
class HandOverController {
    private static final String JSON = "application/json";

    private final HandOverStore store;
    private final HandOvers handOvers;
    private final HandOverViews views;
    private final OrderNames names;

    HandOverController(HandOverStore store, HandOvers handOvers, HandOverViews views, OrderNames names) {
        this.store = store;
        this.handOvers = handOvers;
        this.views = views;
        this.names = names;
    }

    /** What the asker's authorities handed over and what was handed over to them, what changed last first. */
    @Needs(Right.READ)
    @GetMapping
    Page<HandOverView> list(
            Asker asker,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int size) {
        var page = store.list(asker, Window.read(size, after), Choice.of(HandOverState.class, "state", state));
        var senders =
                names.authorities(page.items().stream().map(HandOver::sender).collect(Collectors.toSet()));
        return page.map(row -> views.view(asker, row, senders));
    }

    /** One of them. */
    @Needs(Right.READ)
    @GetMapping("/{id}")
    HandOverView one(Asker asker, @PathVariable String id) {
        return view(asker, handOvers.find(asker, id));
    }

    /** Hands over {@code act}, {@code code}, {@code reason}; the platform says to whom. 200 when the same waits already. */
    @Needs(Right.ORDER)
    @PostMapping(consumes = JSON)
    ResponseEntity<HandOverView> give(Asker asker, @RequestBody byte[] body, HttpServletRequest request) {
        var given = handOvers.give(asker, Form.read(body), request.getRemoteAddr());
        return ResponseEntity.status(given.isNew() ? 201 : 200).body(view(asker, given.handOver()));
    }

    /** Takes it up: {@code version}. */
    @Needs(Right.ORDER)
    @PostMapping(path = "/{id}/take-up", consumes = JSON)
    HandOverView takeUp(Asker asker, @PathVariable String id, @RequestBody byte[] body, HttpServletRequest request) {
        var form = Form.read(body);
        var version = OrderController.version(form);
        form.finish();
        return view(asker, handOvers.takeUp(asker, id, Objects.requireNonNull(version), request.getRemoteAddr()));
    }

    /** Sends it back: {@code version}, {@code reason}. */
    @Needs(Right.ORDER)
    @PostMapping(path = "/{id}/send-back", consumes = JSON)
    HandOverView sendBack(Asker asker, @PathVariable String id, @RequestBody byte[] body, HttpServletRequest request) {
        var form = Form.read(body);
        var version = OrderController.version(form);
        var reason = form.text("reason", 500);
        form.finish();
        return view(
                asker, handOvers.sendBack(asker, id, Objects.requireNonNull(version), reason, request.getRemoteAddr()));
    }

    private HandOverView view(Asker asker, HandOver one) {
        return views.view(asker, one, names.authorities(Set.of(one.sender())));
    }
}
