/**
 * One field that finds whatever is printed anywhere: numbers of things, lots, papers and licences, names of firms and
 * places. Each module tells what of its own can be found and shows what was found, within the scope of whoever asks; an
 * index beside the database, derived from it and built again where it is missing, only says where to look.
 */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "log",
            "log :: follow",
            "log :: rows",
            "paging",
            "problem",
            "regions",
            "scope"
        })
@NullMarked
package io.yuanliu.server.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
