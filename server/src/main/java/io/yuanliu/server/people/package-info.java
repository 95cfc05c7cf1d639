/**
 * The people and programs that come in: users, partner clients, what each was granted, sign-in, sessions, tokens, and the
 * doors that recognise them. What they may then do, the scope's room decides.
 */
@ApplicationModule(allowedDependencies = {"database", "form", "paging", "problem", "scope", "secrets"})
@NullMarked
package io.yuanliu.server.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
