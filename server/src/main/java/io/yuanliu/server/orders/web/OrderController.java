package io.yuanliu.server.orders.web;

import io.yuanliu.core.competence.OrderAct;
import io.yuanliu.server.form.Form;
import io.yuanliu.server.log.LogPosition;
import io.yuanliu.server.orders.Order;
import io.yuanliu.server.orders.OrderState;
import io.yuanliu.server.orders.OrderStore;
import io.yuanliu.server.orders.Orders;
import io.yuanliu.server.orders.Signing;
import io.yuanliu.server.orders.web.OrderViews.OrderLine;
import io.yuanliu.server.orders.web.OrderViews.OrderView;
import io.yuanliu.server.orders.web.OrderViews.ReachView;
import io.yuanliu.server.paging.Choice;
import io.yuanliu.server.paging.Page;
import io.yuanliu.server.paging.Window;
import io.yuanliu.server.problem.FindingMessages;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Needs;
import io.yuanliu.server.scope.Right;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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

/** Orders about goods: drafted by one person, signed by another of the same authority who has seen what they reach. */
@RestController
@RequestMapping("/api/orders")
class OrderController {
    private static final String JSON = "application/json";

    private final OrderStore store;
    private final Orders orders;
    private final Signing signing;
    private final OrderViews views;
    private final OrderNames names;
    private final FindingMessages messages;

    OrderController(
            OrderStore store,
            Orders orders,
            Signing signing,
            OrderViews views,
            OrderNames names,
            FindingMessages messages) {
        this.store = store;
        this.orders = orders;
        this.signing = signing;
        this.views = views;
        this.names = names;
        this.messages = messages;
    }

    /** The orders of the authorities in whose service the asker is, those that changed last first. */
    @Needs(Right.READ)
    @GetMapping
    Page<OrderLine> list(
            Asker asker,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String act,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int size) {
        var page = store.list(
                asker,
                Window.read(size, after),
                Choice.of(OrderState.class, "state", state),
                Choice.of(OrderAct.class, "act", act));
        var authorities =
                names.authorities(page.items().stream().map(Order::authority).collect(Collectors.toSet()));
        return page.map(row -> views.line(row, authorities));
    }

    /** One order, with what the asker may do with it and how it came where it is. */
    @Needs(Right.READ)
    @GetMapping("/{id}")
    OrderView one(Asker asker, @PathVariable String id) {
        return view(asker, orders.find(asker, id));
    }

    /**
     * Drafts an order: {@code act}, {@code goods} (codes), {@code number}, {@code basis}, {@code reason}, of an earlier
     * order's {@code ordered} and {@code sample}, {@code cause} of a hold that is lifted and that no order brought about,
     * {@code until} of a hold, {@code authority} where one serves several. 200 when the same waits already. A hold counts at once, the others when a second person signs.
     */
    @Needs(Right.ORDER)
    @PostMapping(consumes = JSON)
    ResponseEntity<OrderView> draft(Asker asker, @RequestBody byte[] body, HttpServletRequest request, Locale locale) {
        var address = request.getRemoteAddr();
        var drafted = orders.draft(asker, Form.read(body), address);
        if (!drafted.order().content().act().takesTwo()) {
            return issued(asker, signing.issue(asker, drafted.order(), address), 201);
        }
        var order = drafted.order();
        return ResponseEntity.status(drafted.isNew() ? 201 : 200)
                .body(views.view(
                        asker, order, orders.history(asker, order.id()), messages.views(drafted.findings(), locale)));
    }

    /** What an order reaches now, in numbers. What the asker was shown is kept: signing names its {@code hash}. */
    @Needs(Right.ORDER)
    @PostMapping("/{id}/reach")
    ReachView reach(Asker asker, @PathVariable String id) {
        return views.view(signing.show(asker, id));
    }

    /**
     * Signs: {@code version}, {@code reach} (the hash that was shown). 409 when what it reaches has changed since, or when
     * somebody was faster.
     */
    @Needs(Right.ORDER)
    @PostMapping(path = "/{id}/sign", consumes = JSON)
    ResponseEntity<OrderView> sign(
            Asker asker, @PathVariable String id, @RequestBody byte[] body, HttpServletRequest request) {
        var form = Form.read(body);
        var version = version(form);
        var reach = form.text("reach", 64);
        form.finish();
        return issued(
                asker, signing.sign(asker, id, Objects.requireNonNull(version), reach, request.getRemoteAddr()), 200);
    }

    /** A colleague refuses to sign: {@code version}, {@code reason}. */
    @Needs(Right.ORDER)
    @PostMapping(path = "/{id}/refuse", consumes = JSON)
    OrderView refuse(Asker asker, @PathVariable String id, @RequestBody byte[] body, HttpServletRequest request) {
        var form = Form.read(body);
        var version = version(form);
        var reason = form.text("reason", 500);
        form.finish();
        return view(asker, orders.refuse(asker, id, Objects.requireNonNull(version), reason, request.getRemoteAddr()));
    }

    /** Who drafted it takes it back: {@code version}. */
    @Needs(Right.ORDER)
    @PostMapping(path = "/{id}/withdraw", consumes = JSON)
    OrderView withdraw(Asker asker, @PathVariable String id, @RequestBody byte[] body, HttpServletRequest request) {
        var form = Form.read(body);
        var version = version(form);
        form.finish();
        return view(asker, orders.withdraw(asker, id, Objects.requireNonNull(version), request.getRemoteAddr()));
    }

    private ResponseEntity<OrderView> issued(Asker asker, Signing.Issued issued, int status) {
        return ResponseEntity.status(status)
                .header(LogPosition.HEADER, LogPosition.write(issued.positions()))
                .body(view(asker, issued.order()));
    }

    private OrderView view(Asker asker, Order order) {
        return views.view(asker, order, orders.history(asker, order.id()), List.of());
    }

    /** Null only where the form has a fault. */
    static @Nullable Integer version(Form form) {
        var version = form.number("version", 0, Integer.MAX_VALUE);
        if (version == null && !form.isFaulty("version")) {
            form.text("version", 10);
        }
        return version == null ? null : version.intValue();
    }
}
