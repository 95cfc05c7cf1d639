/** Tests of the database, and the one PostgreSQL that all tests of a run share. */
@org.jspecify.annotations.NullMarked
package io.yuanliu.server.database;
