/** Records as papers, with the names and words that their profile gives their fields. */
@NullMarked
package io.yuanliu.server.records.paper;

import org.jspecify.annotations.NullMarked;
