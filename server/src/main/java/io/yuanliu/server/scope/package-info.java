/**
 * Who asks, and what that one may do and see: rights, scopes, reads within a scope, the log of operations. The only
 * place where access is decided, and it fails closed. Who somebody is, the people's room knows; may use the database and
 * the refusals.
 */
@ApplicationModule(allowedDependencies = {"database", "problem"})
@NullMarked
package io.yuanliu.server.scope;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
