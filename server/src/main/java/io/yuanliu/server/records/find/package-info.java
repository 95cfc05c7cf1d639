/** Records as they can be found: by the numbers of the papers that they tell of, and by their sender's number. */
@NullMarked
package io.yuanliu.server.records.find;

import org.jspecify.annotations.NullMarked;
