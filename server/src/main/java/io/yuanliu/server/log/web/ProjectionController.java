package io.yuanliu.server.log.web;

import io.yuanliu.server.log.follow.Failure;
import io.yuanliu.server.log.follow.Followers;
import io.yuanliu.server.log.follow.ProjectionLag;
import io.yuanliu.server.log.follow.Rebuild;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Needs;
import io.yuanliu.server.scope.Operation;
import io.yuanliu.server.scope.OperationLog;
import io.yuanliu.server.scope.OperationLog.Result;
import io.yuanliu.server.scope.Right;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is built from the log: how far behind it is, where it stopped, trying again, and building it anew. */
@RestController
@Needs(Right.OPERATE)
class ProjectionController {
    private final Followers followers;
    private final ProjectionLag lag;
    private final OperationLog operations;

    ProjectionController(Followers followers, ProjectionLag lag, OperationLog operations) {
        this.followers = followers;
        this.lag = lag;
        this.operations = operations;
    }

    /**
     * A projection: where and why it stopped, if it did; its latest building anew since the start, if any; how far it has
     * read in each shard.
     */
    record ProjectionView(
            String name,
            int version,
            @Nullable Failure failure,
            @Nullable Rebuild rebuild,
            List<ProjectionLag.Lag> shards) {}

    @GetMapping("/api/projections")
    List<ProjectionView> projections() {
        var lags = lag.now();
        return followers.all().stream()
                .map(projection -> new ProjectionView(
                        projection.name(),
                        projection.version(),
                        projection.failure(),
                        projection.latestRebuild(),
                        lags.stream()
                                .filter(one -> one.name().equals(projection.name()))
                                .toList()))
                .toList();
    }

    /** Builds a projection anew from the log; until that is done it answers as before. */
    @PostMapping("/api/projections/{name}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void rebuild(Asker asker, @PathVariable String name, HttpServletRequest request) {
        followers.of(name).rebuild();
        operations.note(asker.id(), Operation.PROJECTION_REBUILD, name, Result.DONE, request.getRemoteAddr());
    }

    /** Lets a projection that stopped try again where it stands; nothing when it has not stopped. */
    @PostMapping("/api/projections/{name}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void retry(Asker asker, @PathVariable String name, HttpServletRequest request) {
        followers.of(name).retry();
        operations.note(asker.id(), Operation.PROJECTION_RETRY, name, Result.DONE, request.getRemoteAddr());
    }
}
