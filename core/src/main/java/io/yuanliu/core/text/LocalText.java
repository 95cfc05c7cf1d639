package io.yuanliu.core.text;

/** A text in both languages of the platform. */
public record LocalText(String zh, String en) {}
