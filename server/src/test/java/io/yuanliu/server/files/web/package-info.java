@NullMarked
package io.yuanliu.server.files.web;

import org.jspecify.annotations.NullMarked;
