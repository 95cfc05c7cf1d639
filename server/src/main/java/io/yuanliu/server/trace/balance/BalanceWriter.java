package io.yuanliu.server.trace.balance;

import io.yuanliu.core.trace.Amount;
import io.yuanliu.core.trace.Balance;
import io.yuanliu.core.trace.Movement.What;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes books down for an answer, and judges losses by what may be lost. */
final class BalanceWriter {
    private static final int PLACES = 4;

    private final LossTolerances tolerances;

    BalanceWriter(LossTolerances tolerances) {
        this.tolerances = tolerances;
    }

    static BalanceAnswer.Line line(Balance.Line line) {
        return new BalanceAnswer.Line(
                line.product().product(),
                line.product().productName(),
                line.uom(),
                line.opening(),
                line.moved(What.MADE),
                line.moved(What.ENTERED),
                line.moved(What.RECEIVED),
                line.moved(What.UNACCOUNTED),
                line.moved(What.SHIPPED),
                line.moved(What.SOLD),
                line.moved(What.DESTROYED),
                line.moved(What.USED),
                line.closing());
    }

    BalanceAnswer.Conversion conversion(Balance.Conversion conversion) {
        var loss = conversion.loss();
        var tolerated = loss == null ? null : tolerated(conversion.used());
        return new BalanceAnswer.Conversion(
                parts(conversion.used()),
                parts(conversion.made()),
                conversion.count(),
                loss,
                loss == null ? null : part(loss.value(), conversion.used()),
                (tolerated == null || loss == null) ? null : new Amount(tolerated, loss.uom()),
                (tolerated == null || loss == null) ? null : isWithin(loss.value(), tolerated));
    }

    private static boolean isWithin(BigDecimal loss, BigDecimal tolerated) {
        return loss.abs().compareTo(tolerated) <= 0;
    }

    private @Nullable BigDecimal tolerated(List<Balance.Part> used) {
        var sum = BigDecimal.ZERO;
        for (var part : used) {
            var tolerance = tolerances.of(part.product().product());
            if (tolerance == null || part.amount() == null) {
                return null;
            }
            sum = sum.add(part.amount().value().multiply(tolerance));
        }
        return sum;
    }

    private static @Nullable BigDecimal part(BigDecimal loss, List<Balance.Part> used) {
        var sum = BigDecimal.ZERO;
        for (var part : used) {
            sum = part.amount() == null ? sum : sum.add(part.amount().value());
        }
        return sum.signum() == 0 ? null : loss.divide(sum, PLACES, RoundingMode.HALF_UP);
    }

    private static List<BalanceAnswer.Part> parts(List<Balance.Part> parts) {
        return parts.stream()
                .map(part -> new BalanceAnswer.Part(
                        part.product().product(), part.product().productName(), part.amount()))
                .toList();
    }
}
