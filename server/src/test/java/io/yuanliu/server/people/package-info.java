/** Tests of people. */
@org.jspecify.annotations.NullMarked
package io.yuanliu.server.people;
