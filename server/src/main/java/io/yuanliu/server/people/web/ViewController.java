package io.yuanliu.server.people.web;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.form.Form;
import io.yuanliu.server.paging.RefusesUnknown;
import io.yuanliu.server.people.ListView;
import io.yuanliu.server.people.ViewStore;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Open;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The asker's own views of lists; nobody sees another's. */
@RestController
@RequestMapping("/api/views")
@Open(signedIn = true)
class ViewController {
    private static final String NAME_OF_A_LIST = "[a-z][a-z0-9-]{0,39}";
    private static final int MOST = 30;
    private static final int MOST_IN_ALL = 300;

    private final ViewStore store;

    ViewController(ViewStore store) {
        this.store = store;
    }

    /** The asker's views of a list, by name. */
    @GetMapping
    @RefusesUnknown
    List<ListView> of(Asker asker, @RequestParam String list) {
        return store.of(asker.id(), list);
    }

    /**
     * Keeps a view: {@code {"list", "name", "asked", "columns"}}, {@code asked} as it stands in the page's address. One of
     * the same name is replaced.
     */
    @PutMapping(consumes = "application/json")
    ListView keep(Asker asker, @RequestBody byte[] body) {
        var form = Form.read(body);
        var list = form.text("list", 40);
        if (!list.isEmpty() && !list.matches(NAME_OF_A_LIST)) {
            form.rule("access.view-list", "list", Map.of("list", list));
        }
        var name = form.text("name", 40);
        var asked = form.map("asked", 40, 500);
        var columns = form.texts("columns", 100, 40);
        form.finish();
        var view = new ListView(name, asked, columns);
        if (!store.keep(asker.id(), list, view, MOST, MOST_IN_ALL)) {
            throw new Rejection.Refused(
                    Finding.block("access.view-many", "/name", Map.of("most", Integer.toString(MOST))));
        }
        return view;
    }

    /** Forgets a view. */
    @DeleteMapping
    @RefusesUnknown
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(Asker asker, @RequestParam String list, @RequestParam String name) {
        if (!store.forget(asker.id(), list, name)) {
            throw new Rejection.NotFound("access.view-unknown", "name", name);
        }
    }
}
