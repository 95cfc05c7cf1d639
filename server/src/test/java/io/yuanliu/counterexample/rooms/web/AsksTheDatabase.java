package io.yuanliu.counterexample.rooms.web;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The web may know HTTP, but no SQL. */
public record AsksTheDatabase(HttpStatus status, JdbcClient jdbc) {}
