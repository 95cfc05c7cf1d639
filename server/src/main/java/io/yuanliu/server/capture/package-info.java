/**
 * What comes in is judged: may this asker say this, which profile judges it, what do its rules say. What stands goes into
 * the log; a refusal leaves a trace without content. How documents arrive is the affair of {@code epcis} and
 * {@code records}.
 */
@ApplicationModule(
        allowedDependencies = {
            "competence",
            "database",
            "log",
            "log :: append",
            "log :: rows",
            "problem",
            "profiles",
            "registry",
            "registry :: licences",
            "scope",
            "scope :: store",
            "secrets",
            "trace :: standing"
        })
@NullMarked
package io.yuanliu.server.capture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
