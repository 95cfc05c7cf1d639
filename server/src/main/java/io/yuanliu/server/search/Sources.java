package io.yuanliu.server.search;

import io.yuanliu.server.log.EventLog;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the index is made from. */
@Component
record Sources(EventLog log, Feed feed, List<LoggedFindables> logged, List<KeptFindables> kept) {}
