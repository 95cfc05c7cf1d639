/** SQL of people. */
@NullMarked
package io.yuanliu.server.people.store;

import org.jspecify.annotations.NullMarked;
