package io.yuanliu.core.profile;

/**
 * That somebody does something with goods, or asks to.
 *
 * @param unit canonical key of the goods
 * @param pointer at what names them
 */
public record GoodsAct(String unit, ActNature nature, String pointer) {}
