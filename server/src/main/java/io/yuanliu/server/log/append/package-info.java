/**
 * What is to be written, and the one writer of each shard: keys claimed, guards locked, decided in order, copied, in one
 * transaction for many callers.
 */
@NamedInterface("append")
@NullMarked
package io.yuanliu.server.log.append;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
