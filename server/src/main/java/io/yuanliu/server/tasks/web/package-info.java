/** HTTP of tasks: whose they are, how many, until when. */
@NullMarked
package io.yuanliu.server.tasks.web;

import org.jspecify.annotations.NullMarked;
