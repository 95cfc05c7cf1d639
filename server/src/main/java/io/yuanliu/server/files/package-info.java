/**
 * What is attached to things: photos, papers, sheets. A file is judged by its content, kept under a name of its own
 * (sealed where it is about persons), never executed, and shown to whoever may see what it belongs to: the module that
 * owns such things says so through {@link io.yuanliu.server.files.OwnsFiles}, and without its word nobody sees any.
 */
@ApplicationModule(allowedDependencies = {"database", "problem", "scope", "scope :: store", "secrets"})
@NullMarked
package io.yuanliu.server.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
