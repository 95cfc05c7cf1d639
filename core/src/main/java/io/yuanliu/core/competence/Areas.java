package io.yuanliu.core.competence;

/** Knows which division lies in which, with those that ended. */
@FunctionalInterface
public interface Areas {
    /** By the beginning of the codes, for where nothing ever ended. */
    Areas BY_CODE = String::startsWith;

    /**
     * Whether a division lies in an area now.
     *
     * @param code digits without closing zeros
     */
    boolean isInside(String code, String area);
}
