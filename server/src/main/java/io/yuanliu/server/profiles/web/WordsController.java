package io.yuanliu.server.profiles.web;

import io.yuanliu.server.profiles.ProfileWords;
import io.yuanliu.server.profiles.PublishedProfiles;
import io.yuanliu.server.scope.Open;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the profiles call things. */
@RestController
class WordsController {
    private final PublishedProfiles profiles;

    WordsController(PublishedProfiles profiles) {
        this.profiles = profiles;
    }

    /** The names of categories, nodes, varieties, records and listed values; 304 as long as no other version applies. */
    @GetMapping("/api/words")
    @Open(signedIn = true, beforeOwnPassword = true)
    ResponseEntity<ProfileWords> words() {
        var words = profiles.words();
        return ResponseEntity.ok()
                .eTag(words.version())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(words);
    }
}
