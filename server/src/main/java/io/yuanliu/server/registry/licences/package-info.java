/** The types of licence that there are: the table of them, and what published rules ask for beside it. */
@NamedInterface("licences")
@NullMarked
package io.yuanliu.server.registry.licences;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
