package io.yuanliu.server.files;

/**
 * What a file belongs to.
 *
 * @param kind the owning module's word for such things: {@code record}, {@code licence}
 * @param id which of them, as that module names it
 */
public record FileOwner(String kind, String id) {}
