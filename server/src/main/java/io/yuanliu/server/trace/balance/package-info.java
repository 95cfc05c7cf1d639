/** What went in and what came out of a unit or of a party, and whether the difference is more than gets lost. */
@NullMarked
package io.yuanliu.server.trace.balance;

import org.jspecify.annotations.NullMarked;
