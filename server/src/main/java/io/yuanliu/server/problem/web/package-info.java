/** Every failure as one RFC 9457 problem. */
@NullMarked
package io.yuanliu.server.problem.web;

import org.jspecify.annotations.NullMarked;
