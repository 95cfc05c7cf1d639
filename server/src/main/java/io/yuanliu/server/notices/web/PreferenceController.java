package io.yuanliu.server.notices.web;

import io.yuanliu.core.text.LocalText;
import io.yuanliu.server.form.Form;
import io.yuanliu.server.notices.KnownNoticeKinds;
import io.yuanliu.server.notices.NoticeKind;
import io.yuanliu.server.notices.Preference;
import io.yuanliu.server.notices.Preferences;
import io.yuanliu.server.notices.letters.Way;
import io.yuanliu.server.problem.Language;
import io.yuanliu.server.problem.Words;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Open;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What one wants to be told by which way. Everything comes into the inbox anyway. */
@RestController
@RequestMapping("/api/notices/preferences")
@Open(signedIn = true)
class PreferenceController {
    private static final int SHOWN_DIGITS = 3;

    /** A kind, and whether it comes by mail and by short message, once there is an address. */
    record ChoiceView(String kind, LocalText name, boolean urgent, boolean mail, boolean sms) {}

    /**
     * What one chose.
     *
     * @param mailShown enough of one's address to know it again; absent where there is none
     * @param mailOpen whether the platform is set up to send mail
     */
    record PreferenceView(
            String language,
            boolean mailOpen,
            @Nullable String mailShown,
            boolean smsOpen,
            @Nullable String phoneShown,
            List<ChoiceView> kinds) {}

    private final Preferences preferences;
    private final KnownNoticeKinds kinds;
    private final Words words;

    PreferenceController(Preferences preferences, KnownNoticeKinds kinds, Words words) {
        this.preferences = preferences;
        this.kinds = kinds;
        this.words = words;
    }

    @GetMapping
    PreferenceView get(Asker asker) {
        return view(preferences.of(asker));
    }

    /**
     * Sets all of it: {@code language}, {@code byMail} and {@code bySms} (the kinds wanted so); {@code mail} and
     * {@code phone} where they change, {@code forget} names those to forget.
     */
    @PutMapping(consumes = "application/json")
    PreferenceView set(Asker asker, @RequestBody byte[] body) {
        return view(preferences.set(asker, Form.read(body)));
    }

    private PreferenceView view(Preference chosen) {
        return new PreferenceView(
                Language.tag(chosen.language()),
                preferences.isOpen(Way.MAIL),
                chosen.mail().map(PreferenceController::shownMail).orElse(null),
                preferences.isOpen(Way.SMS),
                chosen.phone().map(PreferenceController::shownPhone).orElse(null),
                kinds.all().stream()
                        .map(kind -> new ChoiceView(
                                kind.name(),
                                words.text(NoticeKind.kindWord(kind.name())),
                                kind.urgent(),
                                chosen.chose(Way.MAIL, kind),
                                chosen.chose(Way.SMS, kind)))
                        .toList());
    }

    private static String shownMail(String mail) {
        return mail.charAt(0) + "***" + mail.substring(mail.indexOf('@'));
    }

    private static String shownPhone(String phone) {
        return phone.substring(0, SHOWN_DIGITS) + "****" + phone.substring(phone.length() - SHOWN_DIGITS);
    }
}
