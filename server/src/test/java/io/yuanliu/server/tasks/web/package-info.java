@org.jspecify.annotations.NullMarked
package io.yuanliu.server.tasks.web;
