/**
 * What people and programs are told: written in the transaction of what it tells, spread to whoever it concerns, and
 * carried by the ways that each receiver chose: in the console, by mail, short message, signed webhook, on paper. What
 * cannot be delivered is tried again with growing delay and put aside with its cause; nothing is lost, nothing overtakes.
 * A module declares its kinds of notice as beans. May use flows, forms, pages, papers, scope and secrets.
 */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "flows",
            "form",
            "paging",
            "papers",
            "problem",
            "scope",
            "scope :: store",
            "secrets"
        })
@NullMarked
package io.yuanliu.server.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
