package io.yuanliu.core.profile;

/** A text in both languages of the platform. */
public record LocalText(String zh, String en) {}
