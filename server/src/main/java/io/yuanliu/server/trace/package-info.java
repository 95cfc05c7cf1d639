/**
 * Where something came from, where it went, who has it now, and what stops it: a graph in memory that follows the log,
 * goes on from its snapshot after a start, and can be built from the log at any time. Answers are walked over the whole
 * graph and then cut to what the asker may see.
 */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "form",
            "log",
            "log :: follow",
            "papers",
            "problem",
            "profiles",
            "registry",
            "scope",
            "search",
            "search :: words",
            "sheet"
        })
@NullMarked
package io.yuanliu.server.trace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
