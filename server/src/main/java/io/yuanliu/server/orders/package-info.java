/**
 * Orders about goods and the handing over of what is another authority's: one person drafts, another of the same authority
 * sees what it will reach and signs, and only then the record goes the ordinary way into the log. A hold for a time takes
 * one. May use the flows that both follow, competence, the trace for what an order reaches, and capture.
 */
@ApplicationModule(
        allowedDependencies = {
            "calendar",
            "capture",
            "competence",
            "database",
            "flows",
            "form",
            "log",
            "log :: append",
            "notices",
            "paging",
            "paging :: store",
            "people",
            "problem",
            "registry",
            "scope",
            "scope :: store",
            "tasks",
            "trace",
            "trace :: find",
            "trace :: standing"
        })
@NullMarked
package io.yuanliu.server.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
