package io.yuanliu.server.portal.web;

import io.yuanliu.server.portal.Search;
import io.yuanliu.server.scope.Access;
import io.yuanliu.server.scope.Needs;
import io.yuanliu.server.scope.Right;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The console's search box. */
@RestController
class SearchController {
    private final Search search;

    SearchController(Search search) {
        this.search = search;
    }

    /** Finds units and parties by what was typed. */
    @GetMapping("/api/search")
    @Needs(Right.READ)
    List<Search.Hit> find(@RequestParam String q) {
        return search.find(Access.require(Right.READ), q);
    }
}
