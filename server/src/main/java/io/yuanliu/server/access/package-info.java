/**
 * Who asks, and what that one may do and see: users, partner clients, tokens, sessions, scopes, the operation
 * log, the keys that protect secrets. The only place where access is decided, and it fails closed.
 */
@ApplicationModule(allowedDependencies = {"database", "problem"})
@NullMarked
package io.yuanliu.server.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
