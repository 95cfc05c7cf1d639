@NullMarked
package io.yuanliu.server.portal.web;

import org.jspecify.annotations.NullMarked;
