package io.yuanliu.counterexample.rooms.shop;

import java.sql.Connection;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** A use case that speaks HTTP, SQL and JSON at once, and reads days by itself. */
public record SellsByItself(HttpStatus status, Connection connection, JsonNode json) {
    public LocalDate day() {
        return LocalDate.parse(json.asString());
    }
}
