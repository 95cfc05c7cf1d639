package io.yuanliu.server.registry.licences;

import java.util.List;

/** Where the types of licence are kept. */
public interface LicenceTypeStore {
    List<LicenceType> types();
}
