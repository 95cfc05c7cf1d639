/** Tests of people, web. */
@org.jspecify.annotations.NullMarked
package io.yuanliu.server.people.web;
