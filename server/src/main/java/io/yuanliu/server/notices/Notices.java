package io.yuanliu.server.notices;

import org.springframework.stereotype.Component;

/** Where modules tell: in the transaction of what they tell of, so that neither is without the other. */
@Component
public class Notices {
    private final Outbox outbox;

    public Notices(Outbox outbox) {
        this.outbox = outbox;
    }

    public void tell(Notice notice) {
        outbox.add(notice);
    }
}
