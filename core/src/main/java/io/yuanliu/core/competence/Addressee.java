package io.yuanliu.core.competence;

import org.jspecify.annotations.Nullable;

/**
 * Who is competent: the authority nearest to the goods.
 *
 * @param authority kind of node
 * @param rank its level
 * @param region division for which it answers; null where nobody knows where the goods are
 * @param place of the goods for which it is
 * @param rule by which it is
 */
public record Addressee(
        String authority, Rank rank, @Nullable String region, String stage, Place place, CompetenceRule rule) {}
