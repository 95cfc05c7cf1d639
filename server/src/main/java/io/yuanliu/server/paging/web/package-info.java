/** HTTP of lists: parameters that a list does not know are refused. */
@NullMarked
package io.yuanliu.server.paging.web;

import org.jspecify.annotations.NullMarked;
