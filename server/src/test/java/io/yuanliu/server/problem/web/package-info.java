/** Tests of problems over HTTP. */
@org.jspecify.annotations.NullMarked
package io.yuanliu.server.problem.web;
