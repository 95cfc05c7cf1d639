package io.yuanliu.server.people.web;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.form.Form;
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
    List<ListView> of(Asker asker, @RequestParam String list) {
        return store.of(asker.id(), list);
    }

    /**
     * Keeps a view: {@code {"list", "name", "asked", "columns", "usual"}}, what is asked as it stands in the page's address;
     * the list opens with the {@code usual} one. One of the same name is replaced; with {@code renames} the view of that
     * name is, and gets this one.
     */
    @PutMapping(consumes = "application/json")
    ListView keep(Asker asker, @RequestBody byte[] body) {
        var form = Form.read(body);
        var list = form.text("list", 40);
        if (!list.isEmpty() && !list.matches(NAME_OF_A_LIST)) {
            form.rule("access.view-list", "list", Map.of("list", list));
        }
        var view = new ListView(
                form.text("name", 40),
                form.named("asked", 40, 500),
                form.texts("columns", 100, 40),
                form.flag("usual"));
        var renames = form.optional("renames", 40);
        form.finish();
        if (renames == null || renames.equals(view.name())) {
            add(asker, list, view);
        } else {
            rename(asker, list, renames, view);
        }
        return view;
    }

    private void add(Asker asker, String list, ListView view) {
        if (!store.keep(asker.id(), list, view, MOST, MOST_IN_ALL)) {
            var values = Map.of("most", Integer.toString(MOST), "mostInAll", Integer.toString(MOST_IN_ALL));
            throw new Rejection.Refused(Finding.block("access.view-many", "/name", values));
        }
    }

    private void rename(Asker asker, String list, String from, ListView view) {
        switch (store.rename(asker.id(), list, from, view)) {
            case DONE -> {}
            case UNKNOWN -> throw new Rejection.NotFound("access.view-unknown", "name", from);
            case TAKEN ->
                throw new Rejection.Conflict(Finding.block("access.view-taken", "/name", Map.of("name", view.name())));
        }
    }

    /** Forgets a view. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(Asker asker, @RequestParam String list, @RequestParam String name) {
        if (!store.forget(asker.id(), list, name)) {
            throw new Rejection.NotFound("access.view-unknown", "name", name);
        }
    }
}
