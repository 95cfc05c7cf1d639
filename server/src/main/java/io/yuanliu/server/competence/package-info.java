/**
 * Who may order what about which goods (decisions 16): the table of competence, where goods are, and who is competent
 * instead of somebody who is not, by name where one is registered. Asked before a record that orders anything is taken in,
 * whichever way it came, and before anybody drafts one.
 */
@ApplicationModule(
        allowedDependencies = {"problem", "regions", "registry", "scope", "trace", "trace :: find", "trace :: standing"
        })
@NullMarked
package io.yuanliu.server.competence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
