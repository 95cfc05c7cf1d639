package io.yuanliu.server.database;

import java.net.InetAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the settings of what leads out of the platform: mail, short messages, webhooks. */
final class OutwardSettings {
    static final String MAIL_URL = "YUANLIU_MAIL_URL";
    static final String MAIL_FROM = "YUANLIU_MAIL_FROM";
    static final String MAIL_LOGIN = "YUANLIU_MAIL_LOGIN";
    static final String SMS_URL = "YUANLIU_SMS_URL";
    static final String SMS_KEY = "YUANLIU_SMS_KEY";
    static final String WEBHOOK_NETWORKS = "YUANLIU_WEBHOOK_NETWORKS";
    private static final String MAIL_SERVER = "smtps?://[A-Za-z0-9.-]+:[0-9]{1,5}/?";
    private static final String MAIL_ADDRESS = "[^\\s@<>]{1,64}@[A-Za-z0-9.-]{1,253}";
    private static final String ADDRESS = "https?://[^/?#\\s]+(/[^#\\s]*)?";

    private final Function<String, Optional<String>> values;

    OutwardSettings(Function<String, Optional<String>> values) {
        this.values = values;
    }

    Optional<Settings.Mail> mail() {
        var url = values.apply(MAIL_URL);
        var login = values.apply(MAIL_LOGIN);
        var from = values.apply(MAIL_FROM);
        if (url.isEmpty()) {
            if (login.isPresent() || from.isPresent()) {
                throw new StartFault(MAIL_LOGIN + " and " + MAIL_FROM + " need " + MAIL_URL + ".");
            }
            return Optional.empty();
        }
        if (!url.get().matches(MAIL_SERVER)) {
            throw new StartFault(
                    MAIL_URL + " must look like smtps://mail.example.cn:465 or smtp://mail.example.cn:25.");
        }
        if (!from.orElse("").matches(MAIL_ADDRESS)) {
            throw new StartFault(MAIL_URL + " needs " + MAIL_FROM + ", an address like trace@example.cn.");
        }
        return Optional.of(new Settings.Mail(URI.create(url.get()), from.get(), login.map(OutwardSettings::login)));
    }

    private static Settings.Mail.Login login(String written) {
        int colon = written.indexOf(':');
        if (colon < 1 || colon == written.length() - 1) {
            throw new StartFault(MAIL_LOGIN + " must be written user:password.");
        }
        return new Settings.Mail.Login(written.substring(0, colon), written.substring(colon + 1));
    }

    Optional<Settings.Sms> sms() {
        var url = values.apply(SMS_URL);
        var key = values.apply(SMS_KEY);
        if (url.isEmpty() != key.isEmpty()) {
            throw new StartFault(SMS_URL + " and " + SMS_KEY + " need each other.");
        }
        if (url.isPresent() && !url.get().matches(ADDRESS)) {
            throw new StartFault(SMS_URL + " must be an address like https://sms.example.cn/send.");
        }
        return url.map(written -> new Settings.Sms(URI.create(written), key.orElseThrow()));
    }

    /** Networks as {@code 10.20.0.0/16,fd00::/8}. */
    List<String> webhookNetworks() {
        var written = values.apply(WEBHOOK_NETWORKS).orElse("");
        var networks = Arrays.stream(written.split(",", -1))
                .map(String::strip)
                .filter(network -> !network.isEmpty())
                .toList();
        if (!networks.stream().allMatch(OutwardSettings::isNetwork)) {
            throw new StartFault(WEBHOOK_NETWORKS + " must be networks like 10.20.0.0/16, separated by commas.");
        }
        return networks;
    }

    private static boolean isNetwork(String written) {
        int slash = written.indexOf('/');
        if (slash < 1 || !written.substring(slash + 1).matches("[0-9]{1,3}")) {
            return false;
        }
        try {
            var first = InetAddress.ofLiteral(written.substring(0, slash));
            return Integer.parseInt(written.substring(slash + 1)) <= first.getAddress().length * Byte.SIZE;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
