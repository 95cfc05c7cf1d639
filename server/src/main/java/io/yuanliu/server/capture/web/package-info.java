/** Capture over HTTP: the EPCIS 2.0 REST binding and the business records. */
@NullMarked
package io.yuanliu.server.capture.web;

import org.jspecify.annotations.NullMarked;
