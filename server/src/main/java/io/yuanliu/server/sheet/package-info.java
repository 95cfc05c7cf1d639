/** Lists for spreadsheets, written row by row as they are read, however long they are. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.yuanliu.server.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
