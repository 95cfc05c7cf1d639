package io.yuanliu.server.capture;

import io.yuanliu.core.identifier.WrittenIdentifier;
import io.yuanliu.core.profile.Act;
import io.yuanliu.core.profile.BusinessRecord;
import io.yuanliu.server.log.append.Submission.Item;
import io.yuanliu.server.scope.Whose;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record as far as it is judged without locks.
 *
 * @param record null when its frame could not be read
 * @param request whether it asked to act
 * @param goods the units that it spoke of, also when it was refused
 */
record JudgedRecord(
        Item item,
        @Nullable BusinessRecord record,
        Whose whose,
        boolean request,
        @Nullable Act act,
        List<WrittenIdentifier> goods) {}
