package io.yuanliu.server.trace.balance;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Which part of a product may be lost where it is processed; null where nobody has said. */
interface LossTolerances {
    @Nullable
    BigDecimal of(@Nullable String product);
}
