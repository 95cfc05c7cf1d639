/** Lists that are kept in tables, told once and read page by page. */
@NamedInterface("store")
@NullMarked
package io.yuanliu.server.paging.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
