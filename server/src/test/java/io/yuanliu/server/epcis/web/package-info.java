/** The EPCIS interface over HTTP. */
@NullMarked
package io.yuanliu.server.epcis.web;

import org.jspecify.annotations.NullMarked;
