/** What happened: the five kinds of event of EPCIS 2.0. */
@NullMarked
package io.yuanliu.core.event;

import org.jspecify.annotations.NullMarked;
