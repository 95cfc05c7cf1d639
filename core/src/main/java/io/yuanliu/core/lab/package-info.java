/**
 * Where records are judged: what their rules ask is answered by {@link Facts}, on a platform out of its log and registers
 * ({@link Knowledge}), in a {@link Lab} out of memory alone. Examples, tests, dry runs and the platform itself have one
 * way of answering.
 */
@NullMarked
package io.yuanliu.core.lab;

import org.jspecify.annotations.NullMarked;
