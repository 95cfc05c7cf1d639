package io.yuanliu.counterexample.rooms.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A store may know SQL. */
public record KnowsItsPlace(JdbcClient jdbc) {}
