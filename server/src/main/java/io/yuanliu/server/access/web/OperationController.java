package io.yuanliu.server.access.web;

import io.yuanliu.server.access.Needs;
import io.yuanliu.server.access.OperationLog;
import io.yuanliu.server.access.OperationLog.Operation;
import io.yuanliu.server.access.Right;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The operation log, for those who manage access. */
@RestController
@Needs(Right.MANAGE_ACCESS)
class OperationController {
    private final OperationLog operations;

    OperationController(OperationLog operations) {
        this.operations = operations;
    }

    /** Sign-ins, changes to users and clients, exports, restores; newest first. */
    @GetMapping("/api/operations")
    Paged<Operation> list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        var first = Math.max(page, 0);
        return new Paged<>(operations.read(first, Paged.size(size)), operations.count(), first, Paged.size(size));
    }
}
