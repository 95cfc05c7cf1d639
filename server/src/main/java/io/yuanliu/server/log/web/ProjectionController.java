package io.yuanliu.server.log.web;

import io.yuanliu.server.log.follow.Projection;
import io.yuanliu.server.log.follow.ProjectionLag;
import io.yuanliu.server.log.follow.Rebuild;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Needs;
import io.yuanliu.server.scope.Operation;
import io.yuanliu.server.scope.OperationLog;
import io.yuanliu.server.scope.OperationLog.Result;
import io.yuanliu.server.scope.Right;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is built from the log: how far behind it is, and building it anew. */
@RestController
class ProjectionController {
    private final ObjectProvider<Projection> projections;
    private final ProjectionLag lag;
    private final OperationLog operations;

    ProjectionController(ObjectProvider<Projection> projections, ProjectionLag lag, OperationLog operations) {
        this.projections = projections;
        this.lag = lag;
        this.operations = operations;
    }

    /** A projection with its latest building anew since the start, if any, and how far it has read in each shard. */
    record ProjectionView(String name, @Nullable Rebuild rebuild, List<ProjectionLag.Lag> shards) {}

    @GetMapping("/api/projections")
    @Needs(Right.OPERATE)
    List<ProjectionView> projections() {
        var lags = lag.now();
        return projections
                .orderedStream()
                .map(projection -> new ProjectionView(
                        projection.name(),
                        projection.latestRebuild(),
                        lags.stream()
                                .filter(one -> one.name().equals(projection.name()))
                                .toList()))
                .toList();
    }

    /** Builds a projection anew from the log; until that is done it answers as before. */
    @PostMapping("/api/projections/{name}/rebuild")
    @Needs(Right.OPERATE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void rebuild(Asker asker, @PathVariable String name, HttpServletRequest request) {
        projections
                .orderedStream()
                .filter(projection -> projection.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Rejection.NotFound("capture.unknown-projection", "name", name))
                .rebuild();
        operations.note(asker.id(), Operation.PROJECTION_REBUILD, name, Result.DONE, request.getRemoteAddr());
    }
}
