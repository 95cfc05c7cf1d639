@NullMarked
package io.yuanliu.server.capture.web;

import org.jspecify.annotations.NullMarked;
