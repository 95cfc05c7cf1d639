package io.yuanliu.server.records.store;

import io.yuanliu.server.log.EntryHead;
import io.yuanliu.server.log.follow.TableFold;
import io.yuanliu.server.log.store.TableFoldContract;
import org.springframework.beans.factory.annotation.Autowired;

class TallyFoldIT extends TableFoldContract<EntryHead> {
    @Autowired
    TallyFold tallies;

    @Override
    protected TableFold<EntryHead> fold() {
        return tallies;
    }
}
