/** Papers as sheets (ISO/IEC 29500), for whoever goes on reckoning with them. */
@NullMarked
package io.yuanliu.server.papers.xlsx;

import org.jspecify.annotations.NullMarked;
