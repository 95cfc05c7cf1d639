package io.yuanliu.server.log;

/**
 * What makes an item the same item when it is sent again (decisions 2): nobody can occupy another's ids, and an error
 * declaration shares its original's id without being it.
 */
public record EntryKey(String client, String id, boolean errorDeclaration) {}
