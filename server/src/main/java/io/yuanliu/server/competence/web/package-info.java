/** Competence over HTTP. */
@NullMarked
package io.yuanliu.server.competence.web;

import org.jspecify.annotations.NullMarked;
