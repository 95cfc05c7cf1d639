package io.yuanliu.server.people.web;

import io.yuanliu.server.paging.Page;
import io.yuanliu.server.paging.Window;
import io.yuanliu.server.problem.Language;
import io.yuanliu.server.scope.Needs;
import io.yuanliu.server.scope.Operation;
import io.yuanliu.server.scope.OperationLog;
import io.yuanliu.server.scope.OperationLog.Noted;
import io.yuanliu.server.scope.OperationLog.Result;
import io.yuanliu.server.scope.Right;
import java.time.Instant;
import java.util.List;
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
                    .map(one -> Language.say(one.text(), language))
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
    Page<OperationView> list(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int size,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        var window = Window.read(size, after);
        var locale = Language.of(language);
        return Page.of(
                window,
                operations.read(window.mark(1).map(OperationController::before).orElse(Long.MAX_VALUE), window.rows()),
                operations.count(Window.COUNTED + 1),
                row -> List.of(Long.toString(row.position())),
                row -> OperationView.of(row, locale));
    }

    private static long before(List<String> mark) {
        try {
            return Long.parseLong(mark.getFirst());
        } catch (NumberFormatException unreadable) {
            throw Window.unreadable();
        }
    }
}
