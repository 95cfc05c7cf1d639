/** What rules may ask of the registry. */
@NullMarked
package io.yuanliu.server.registry.facts;

import org.jspecify.annotations.NullMarked;
