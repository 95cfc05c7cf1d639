/**
 * Who takes part and where: parties by canonical key, their sites and licences, in dated versions; licences are
 * filed by their holders and checked by the authority. Standing data
 * beside the log, not rebuilt from it. Answers judging and pages from a small cache.
 */
@ApplicationModule(
        allowedDependencies = {
            "calendar",
            "database",
            "files",
            "flows",
            "form",
            "notices",
            "paging",
            "paging :: store",
            "problem",
            "scope",
            "search",
            "search :: words",
            "secrets",
            "tasks"
        })
@NullMarked
package io.yuanliu.server.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
