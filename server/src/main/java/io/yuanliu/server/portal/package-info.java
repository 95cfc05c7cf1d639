/**
 * What everybody may see without a login: the scan page and its verdict, GS1 Digital Link addresses, the start page, and
 * the pages that explain findings and problems.
 */
@ApplicationModule(
        allowedDependencies = {
            "problem",
            "database",
            "papers",
            "scope",
            "registry",
            "search",
            "search :: words",
            "profiles",
            "log",
            "trace",
            "trace :: standing"
        })
@NullMarked
package io.yuanliu.server.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
