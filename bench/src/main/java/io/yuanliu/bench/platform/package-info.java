/** The packaged program as a user runs it, its database, and what is sent to it. */
@NullMarked
package io.yuanliu.bench.platform;

import org.jspecify.annotations.NullMarked;
