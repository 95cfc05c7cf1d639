/**
 * What somebody has to do by when, told by any module: of what, whose, who does it, until when, where to act. Shown to each
 * person as far as it is his, marked when it is late, and done by the act itself. A module declares its kinds of task as
 * beans and tells of tasks in the transaction of the act; what has a flow only says which state waits for whom. May use the
 * calendar, flows, lists by pages and scope.
 */
@ApplicationModule(
        allowedDependencies = {
            "calendar",
            "database",
            "flows",
            "form",
            "notices",
            "paging",
            "problem",
            "scope",
            "scope :: store"
        })
@NullMarked
package io.yuanliu.server.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
