/**
 * Which authority may order what about which goods: authority, its level, its region, the stage, the category, the act, as
 * a table that is data (decisions 16). Says who is competent instead of somebody who is not. Pure; knows of regions only
 * what an {@link io.yuanliu.core.competence.Areas} tells.
 */
@NullMarked
package io.yuanliu.core.competence;

import org.jspecify.annotations.NullMarked;
