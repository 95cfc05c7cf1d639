/**
 * Letters on their ways: the ways that there are, the port of those that lead out of the platform, lanes in which nothing
 * overtakes, and who carries. Knows nothing of what is told.
 */
@NullMarked
package io.yuanliu.server.notices.letters;

import org.jspecify.annotations.NullMarked;
