package io.yuanliu.server.problem.web;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.problem.ProblemKind;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what failed outside a controller: the container's own errors, as the same kind of problem. */
@Controller
class FailedRequests implements ErrorController {
    private final ProblemAnswers answers;
    private final Problems problems;

    FailedRequests(ProblemAnswers answers, Problems problems) {
        this.answers = answers;
        this.problems = problems;
    }

    @RequestMapping("${server.error.path:/error}")
    @org.jspecify.annotations.Nullable
    ResponseEntity<ProblemDetail> failed(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception failure) {
            return problems.any(failure, request);
        }
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var kind = ProblemKind.ofStatus(status);
        List<Finding> findings = List.of(FrameworkFindings.ofKind(kind, request));
        return answers.of(kind, status, findings, new HttpHeaders(), request);
    }
}
