@NullMarked
package io.yuanliu.server.epcis.query;

import org.jspecify.annotations.NullMarked;
