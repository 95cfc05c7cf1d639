/**
 * Business records over HTTP: handed in, checked beforehand, listed, looked at; what was refused, and the first page with
 * its figures.
 */
@ApplicationModule(
        allowedDependencies = {
            "calendar",
            "capture",
            "capture :: dryrun",
            "files",
            "form",
            "log",
            "log :: append",
            "log :: follow",
            "log :: rows",
            "notices",
            "paging",
            "paging :: store",
            "papers",
            "problem",
            "profiles",
            "registry",
            "scope",
            "scope :: store",
            "search",
            "search :: words",
            "sheet",
            "tasks"
        })
@NullMarked
package io.yuanliu.server.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
