package io.yuanliu.core.event;

/** How an event relates to the life of its objects (EPCIS 2.0 §7.3.2). */
public enum Action {
    ADD,
    OBSERVE,
    DELETE
}
