package io.yuanliu.counterexample.rooms.shop;

import java.sql.Connection;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** A use case that speaks HTTP, SQL and JSON at once. */
public record SellsByItself(HttpStatus status, Connection connection, JsonNode json) {}
