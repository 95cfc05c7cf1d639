/** Profiles over HTTP. */
@NullMarked
package io.yuanliu.server.profiles.web;

import org.jspecify.annotations.NullMarked;
