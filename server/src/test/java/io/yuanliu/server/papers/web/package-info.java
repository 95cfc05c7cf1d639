@NullMarked
package io.yuanliu.server.papers.web;

import org.jspecify.annotations.NullMarked;
