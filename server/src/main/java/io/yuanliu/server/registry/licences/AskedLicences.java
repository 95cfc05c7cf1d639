package io.yuanliu.server.registry.licences;

import java.util.Set;

/** What licences somebody's rules ask for: a type that is asked for can be held, also one that no table names. */
public interface AskedLicences {
    Set<String> types();
}
