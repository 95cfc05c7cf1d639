package io.yuanliu.server.notices.channels;

import io.yuanliu.server.database.Settings;
import io.yuanliu.server.notices.letters.Channel;
import io.yuanliu.server.notices.letters.Letter;
import io.yuanliu.server.notices.letters.Outcome;
import io.yuanliu.server.notices.letters.Way;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Mail by the server of {@code YUANLIU_MAIL_URL}. The Message-ID is the letter's, so that programs know it again. */
@Component
public class MailChannel implements Channel {
    private static final int PERMANENT = 500;

    private final Optional<Settings.Mail> server;
    private final Session session;

    @Autowired
    public MailChannel(Settings settings) {
        this(settings.mail(), 15_000);
    }

    MailChannel(Optional<Settings.Mail> server, int timeoutMillis) {
        this.server = server;
        this.session = Session.getInstance(
                server.map(known -> properties(known, timeoutMillis)).orElseGet(Properties::new));
    }

    /** Whoever signs in does so under TLS only. */
    private static Properties properties(Settings.Mail mail, int timeoutMillis) {
        var properties = new Properties();
        var protocol = mail.url().getScheme();
        var prefix = "mail." + protocol + ".";
        properties.put("mail.transport.protocol", protocol);
        properties.put(prefix + "host", mail.url().getHost());
        properties.put(prefix + "port", Integer.toString(mail.url().getPort()));
        properties.put(prefix + "connectiontimeout", Integer.toString(timeoutMillis));
        properties.put(prefix + "timeout", Integer.toString(timeoutMillis));
        properties.put(prefix + "writetimeout", Integer.toString(timeoutMillis));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        properties.put(prefix + "starttls.enable", "true");
        properties.put(
                prefix + "starttls.required", Boolean.toString(mail.login().isPresent()));
        properties.put(prefix + "auth", Boolean.toString(mail.login().isPresent()));
        return properties;
    }

    @Override
    public Way way() {
        return Way.MAIL;
    }

    @Override
    public boolean isOpen() {
        return server.isPresent();
    }

    @Override
    public Outcome send(Letter letter) {
        return server.map(known -> sent(known, letter)).orElseGet(() -> new Outcome.Later("not-set-up", null));
    }

    private Outcome sent(Settings.Mail mail, Letter letter) {
        try (var transport = session.getTransport()) {
            var message = message(mail, letter);
            if (mail.login().isPresent()) {
                transport.connect(mail.login().get().user(), mail.login().get().password());
            } else {
                transport.connect();
            }
            transport.sendMessage(message, message.getAllRecipients());
            return new Outcome.Delivered();
        } catch (AddressException none) {
            return new Outcome.Never("refused");
        } catch (AuthenticationFailedException wrong) {
            return new Outcome.Later("login", null);
        } catch (SendFailedException refused) {
            return isPermanent(refused) ? new Outcome.Never("refused") : new Outcome.Later("refused", null);
        } catch (MessagingException failed) {
            return new Outcome.Later("unreachable", null);
        }
    }

    private static boolean isPermanent(MessagingException refused) {
        for (Exception at = refused; at instanceof MessagingException one; at = one.getNextException()) {
            int code = switch (one) {
                case SMTPAddressFailedException address -> address.getReturnCode();
                case SMTPSendFailedException message -> message.getReturnCode();
                default -> 0;
            };
            if (code >= PERMANENT) {
                return true;
            }
        }
        return false;
    }

    private MimeMessage message(Settings.Mail mail, Letter letter) throws MessagingException {
        var message = new Identified(session, letter.id(), mail.from());
        message.setFrom(new InternetAddress(mail.from(), true));
        message.setRecipient(
                MimeMessage.RecipientType.TO,
                new InternetAddress(letter.target().address(), true));
        message.setSubject(letter.shownTitle(), StandardCharsets.UTF_8.name());
        message.setText(letter.shownText() + "\n\n" + letter.place() + "\n", StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(letter.at()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    /** A message whose id is not made up at each attempt. */
    private static final class Identified extends MimeMessage {
        private final String id;

        Identified(Session session, UUID id, String from) {
            super(session);
            this.id = "<" + id + from.substring(from.indexOf('@')) + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
