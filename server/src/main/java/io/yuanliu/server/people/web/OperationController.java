package io.yuanliu.server.people.web;

import io.yuanliu.server.problem.Language;
import io.yuanliu.server.scope.Needs;
import io.yuanliu.server.scope.Operation;
import io.yuanliu.server.scope.OperationLog;
import io.yuanliu.server.scope.OperationLog.Noted;
import io.yuanliu.server.scope.OperationLog.Result;
import io.yuanliu.server.scope.Right;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The operation log, for those who have the right to read it. */
@RestController
@Needs(Right.READ_OPERATIONS)
class OperationController {
    /** One row of the log. */
    record OperationView(
            Instant time, String actor, String action, String text, String subject, Result outcome, String address) {
        static OperationView of(Noted row, Locale language) {
            var text = Operation.of(row.action())
                    .map(one -> one.text(Language.isEnglish(language)))
                    .orElse(row.action());
            return new OperationView(
                    row.at(), row.who(), row.action(), text, row.object(), row.result(), row.address());
        }
    }

    private final OperationLog operations;

    OperationController(OperationLog operations) {
        this.operations = operations;
    }

    /** Sign-ins, changes to users and clients, exports, restores; newest first. */
    @GetMapping("/api/operations")
    Paged<OperationView> list(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        var first = Math.max(page, 0);
        var rows = operations.read(first, Paged.size(size)).stream()
                .map(row -> OperationView.of(row, Language.of(language)))
                .toList();
        return new Paged<>(rows, operations.count(), first, Paged.size(size));
    }
}
