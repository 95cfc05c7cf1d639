/**
 * EPCIS 2.0 as the standard has it: documents of events in, capture jobs, queries out. Large documents are worked through
 * from disk, across restarts.
 */
@ApplicationModule(
        allowedDependencies = {
            "capture",
            "database",
            "log",
            "log :: append",
            "log :: rows",
            "paging :: store",
            "problem",
            "scope",
            "secrets"
        })
@NullMarked
package io.yuanliu.server.epcis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
