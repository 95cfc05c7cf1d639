package io.yuanliu.counterexample.rooms.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** An endpoint that says nothing about who may call it. */
@RestController
public class ForgottenController {
    /** What nobody decided to show. */
    @GetMapping("/api/forgotten")
    public String secrets() {
        return "everything";
    }
}
