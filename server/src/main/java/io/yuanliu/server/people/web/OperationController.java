package io.yuanliu.server.people.web;

import io.yuanliu.server.scope.Needs;
import io.yuanliu.server.scope.OperationLog;
import io.yuanliu.server.scope.OperationLog.Operation;
import io.yuanliu.server.scope.OperationLog.Result;
import io.yuanliu.server.scope.Right;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The operation log, for those who manage access. */
@RestController
@Needs(Right.MANAGE_ACCESS)
class OperationController {
    /** One row of the log. */
    record OperationView(Instant time, String actor, String action, String subject, Result outcome, String address) {
        static OperationView of(Operation row) {
            return new OperationView(row.at(), row.who(), row.action(), row.object(), row.result(), row.address());
        }
    }

    private final OperationLog operations;

    OperationController(OperationLog operations) {
        this.operations = operations;
    }

    /** Sign-ins, changes to users and clients, exports, restores; newest first. */
    @GetMapping("/api/operations")
    Paged<OperationView> list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        var first = Math.max(page, 0);
        var rows = operations.read(first, Paged.size(size)).stream()
                .map(OperationView::of)
                .toList();
        return new Paged<>(rows, operations.count(), first, Paged.size(size));
    }
}
