/** The EPCIS 2.0 REST binding. */
@NullMarked
package io.yuanliu.server.epcis.web;

import org.jspecify.annotations.NullMarked;
