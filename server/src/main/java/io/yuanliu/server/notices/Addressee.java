package io.yuanliu.server.notices;

import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.Whose;

/** Who is to be told, by what he may do and over what; who that is, is asked when the notice is spread. */
public sealed interface Addressee {
    /** Those of the party who have the right; on paper where there is nobody. */
    record Holder(Right right, Whose whose) implements Addressee {}

    /** The officials who have the right over it; whoever administers where there is none. */
    record Authority(Right right, Whose whose) implements Addressee {}

    /** Of those officials the ones whose area is wider than that of the nearest; all of them where nobody is above. */
    record Above(Right right, Whose whose) implements Addressee {}

    /** One person or program, by an asker's id. */
    record One(String asker) implements Addressee {}
}
