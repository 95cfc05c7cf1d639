/** The table of competence in PostgreSQL. */
@NullMarked
package io.yuanliu.server.competence.store;

import org.jspecify.annotations.NullMarked;
