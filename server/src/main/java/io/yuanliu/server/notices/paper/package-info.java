/** Notices as papers, for parties for whom nobody signs in. */
@NullMarked
package io.yuanliu.server.notices.paper;

import org.jspecify.annotations.NullMarked;
