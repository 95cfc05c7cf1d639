package io.yuanliu.core.trace.custody;

import io.yuanliu.core.trace.Amount;
import io.yuanliu.core.trace.Holding;
import io.yuanliu.core.trace.Holding.State;
import io.yuanliu.core.trace.Measure;
import io.yuanliu.core.trace.telling.Names;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The accounts of one unit: those in use in the order in which they were opened, and what left it for good. */
final class Accounts {
    private final List<Account> accounts = new ArrayList<>();
    private final Map<Ended, Account> ended = new LinkedHashMap<>();

    private record Ended(
            State state, int party, int site, @Nullable String uom, boolean known) {}

    void add(Account account) {
        accounts.add(account);
    }

    /** As they are now. */
    List<Account> inOrder() {
        return List.copyOf(accounts);
    }

    void close(State state, int party, int site, @Nullable Amount amount, Instant when) {
        var key = new Ended(state, party, site, amount == null ? null : amount.uom(), amount != null);
        var account = ended.get(key);
        if (account == null) {
            account = new Account(state, party, site, Names.NONE, when, amount);
            ended.put(key, account);
        } else if (amount != null && account.value != null) {
            account.value = account.value.add(amount.value());
        }
        account.to = when;
        account.received = account.value;
    }

    void land(int party, int site, @Nullable Amount amount, Instant when) {
        for (var account : accounts) {
            if (account.isOpen()
                    && account.state == State.IN_STOCK
                    && account.party == party
                    && account.site == site
                    && account.takes(amount)) {
                if (amount != null && account.value != null && account.received != null) {
                    account.value = account.value.add(amount.value());
                    account.received = account.received.add(amount.value());
                }
                return;
            }
        }
        accounts.add(new Account(State.IN_STOCK, party, site, Names.NONE, when, amount));
    }

    /** The open accounts of somebody: here, else anywhere; then what is on its way. */
    List<Account> within(int party, int site) {
        var stocks = open(State.IN_STOCK).filter(it -> holds(it, party, site)).toList();
        var here = stocks.stream().filter(account -> account.site == site).toList();
        var within = new ArrayList<>(here.isEmpty() ? stocks : here);
        if (party != Names.NONE) {
            open(State.IN_TRANSIT).filter(it -> it.party == party).forEach(within::add);
        }
        return within;
    }

    private Stream<Account> open(State state) {
        return accounts.stream().filter(account -> account.isOpen() && account.state == state);
    }

    private static boolean holds(Account account, int party, int site) {
        boolean samePerson = account.party == party && party != Names.NONE;
        boolean samePlace = site == Names.NONE || account.site == site;
        return samePerson || (Deeds.fits(account.party, party) && samePlace);
    }

    List<Holding> holdings(Names names, int unit) {
        var holdings = new ArrayList<Holding>();
        for (var account : accounts) {
            if (account.isOpen() || account.state == State.IN_STOCK) {
                holdings.add(holding(names, unit, account, account.isOpen() ? account.state : State.PASSED_ON));
            }
        }
        ended.values().forEach(account -> holdings.add(holding(names, unit, account, account.state)));
        return holdings;
    }

    private static Holding holding(Names names, int unit, Account account, State state) {
        var value = account.isOpen() ? account.value : account.received;
        return new Holding(
                names.key(unit),
                names.keyOrNull(account.party),
                names.keyOrNull(account.site),
                names.keyOrNull(account.sender),
                account.from,
                account.to,
                value == null ? null : new Amount(Measure.plain(value), account.uom),
                state);
    }
}
