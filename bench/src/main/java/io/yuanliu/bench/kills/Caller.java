package io.yuanliu.bench.kills;

import io.yuanliu.bench.platform.RunningPlatform;
import io.yuanliu.bench.platform.Submission;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hands in one thing after the other; what is not answered, or answered with "later", is sent again as it was. */
final class Caller implements Runnable {
    private static final Pattern RECORD = Pattern.compile("\"id\"\\s*:\\s*\"(urn:uuid:[^\"]+)\"");

    private final Supplier<@Nullable RunningPlatform> platform;
    private final Supplier<Submission> next;
    private final Consumer<List<String>> acknowledged;
    private final Consumer<String> refused;

    /**
     * @param platform where to send now; nothing ends the calling
     * @param acknowledged hears the ids of what was answered as stored
     * @param refused hears every answer that neither acknowledges nor asks to come again
     */
    Caller(
            Supplier<@Nullable RunningPlatform> platform,
            Supplier<Submission> next,
            Consumer<List<String>> acknowledged,
            Consumer<String> refused) {
        this.platform = platform;
        this.next = next;
        this.acknowledged = acknowledged;
        this.refused = refused;
    }

    @Override
    public void run() {
        try {
            var submission = next.get();
            for (var to = platform.get(); to != null; to = platform.get()) {
                if (isDone(to, submission)) {
                    submission = next.get();
                } else {
                    TimeUnit.MILLISECONDS.sleep(100);
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isDone(RunningPlatform to, Submission submission) throws InterruptedException {
        try {
            return isDone(submission, to.send(submission));
        } catch (IOException unanswered) {
            return false;
        }
    }

    private boolean isDone(Submission submission, HttpResponse<String> answer) {
        if (answer.statusCode() == submission.accepted()) {
            acknowledged.accept(submission.ids().isEmpty() ? given(answer.body()) : submission.ids());
            return true;
        }
        if (answer.statusCode() == 429 || answer.statusCode() == 503) {
            return false;
        }
        refused.accept(submission.path() + " " + answer.statusCode() + " " + answer.body());
        return answer.statusCode() < 500;
    }

    private static List<String> given(String answer) {
        return RECORD.matcher(answer).results().map(found -> found.group(1)).toList();
    }
}
