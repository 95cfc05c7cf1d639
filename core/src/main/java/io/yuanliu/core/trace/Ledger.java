package io.yuanliu.core.trace;

import io.yuanliu.core.trace.Deeds.Deed;
import io.yuanliu.core.trace.Deeds.What;
import io.yuanliu.core.trace.Holding.State;
import io.yuanliu.core.trace.Occurrence.Custody;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who has how much of one unit: its deeds, entered one by one in the order of time. */
final class Ledger {
    private final Names names;
    private final String unit;
    private final List<Account> accounts = new ArrayList<>();
    private final Map<Ended, Account> ended = new LinkedHashMap<>();

    /** Where amounts of the unit lie or lay; on the way, {@code sender} is who sent them. */
    private static final class Account {
        final State state;
        final int party;
        final int site;
        final int sender;
        final @Nullable String uom;
        final @Nullable Instant from;

        @Nullable
        Instant to;
        /** Null while nobody has said how much. */
        @Nullable
        BigDecimal value;

        @Nullable
        BigDecimal received;

        Account(State state, int party, int site, int sender, @Nullable Instant from, @Nullable Amount amount) {
            this.state = state;
            this.party = party;
            this.site = site;
            this.sender = sender;
            this.from = from;
            this.uom = amount == null ? null : amount.uom();
            this.value = amount == null ? null : amount.value();
            this.received = value;
        }

        boolean isOpen() {
            return to == null;
        }

        boolean takes(@Nullable Amount amount) {
            return amount == null ? value == null : value != null && Objects.equals(uom, amount.uom());
        }
    }

    private record Ended(
            State state, int party, int site, @Nullable String uom, boolean known) {}

    private Ledger(Names names, int unit) {
        this.names = names;
        this.unit = names.key(unit);
    }

    static List<Holding> of(int unit, Facts facts, Stays stays) {
        var ledger = new Ledger(facts.names(), unit);
        inOrder(Deeds.with(unit, facts, stays)).forEach(ledger::enter);
        return ledger.holdings();
    }

    /** In the order of time, each receipt behind the shipping that it belongs to. */
    private static List<Deed> inOrder(List<Deed> deeds) {
        var sorted = deeds.stream().sorted(Deeds.IN_ORDER).toList();
        var open = new ArrayList<>(
                sorted.stream().filter(deed -> deed.what() == What.SHIP).toList());
        var paired = new ArrayList<Deed>();
        for (var deed : sorted) {
            var shipping = deed.what() != What.RECEIVE
                    ? null
                    : open.stream()
                            .filter(ship -> belongTogether(ship, deed))
                            .findFirst()
                            .orElse(null);
            open.remove(shipping);
            paired.add(shipping == null ? deed : deed.notBefore(shipping.from()));
        }
        paired.sort(Deeds.IN_ORDER);
        return paired;
    }

    private static boolean belongTogether(Deed shipping, Deed receipt) {
        return shipping.occurrence().from() <= receipt.occurrence().to()
                && fits(shipping.custody().giver(), receipt.custody().source())
                && fits(shipping.custody().destination(), receipt.custody().taker());
    }

    private static boolean fits(int named, int wanted) {
        return named == wanted || named == Names.NONE || wanted == Names.NONE;
    }

    private void enter(Deed deed) {
        var custody = deed.custody();
        var when = EventTimes.instant(deed.occurrence().time());
        var amount = deed.amount() == null ? null : Measure.usual(deed.amount());
        switch (deed.what()) {
            case MAKE -> make(custody, amount, when);
            case SHIP -> {
                for (var part : take(custody.giver(), custody.giverSite(), amount, when)) {
                    transit(custody, part, when);
                }
            }
            case RECEIVE -> receive(custody, amount, when);
            case SELL -> end(State.SOLD, custody, amount, when);
            case DESTROY -> end(State.DESTROYED, custody, amount, when);
            case USE -> end(State.USED, custody, amount, when);
        }
    }

    private void make(Custody custody, @Nullable Amount amount, Instant when) {
        switch (custody.step()) {
            case SHIPPING -> transit(custody, amount, when);
            case SELLING -> close(State.SOLD, custody.giver(), custody.giverSite(), amount, when);
            case DESTROYING -> close(State.DESTROYED, custody.giver(), custody.giverSite(), amount, when);
            case RECEIVING, OTHER -> {
                int party = custody.taker() == Names.NONE ? custody.source() : custody.taker();
                int site = custody.takerSite() == Names.NONE ? custody.sourceSite() : custody.takerSite();
                land(party, site, amount, when);
            }
        }
    }

    private void transit(Custody custody, @Nullable Amount amount, Instant when) {
        accounts.add(new Account(
                State.IN_TRANSIT, custody.destination(), custody.destinationSite(), custody.giver(), when, amount));
    }

    private void receive(Custody custody, @Nullable Amount amount, Instant when) {
        var rest = amount;
        var arrived = new ArrayList<@Nullable Amount>();
        for (var account : List.copyOf(accounts)) {
            boolean ours = account.isOpen()
                    && account.state == State.IN_TRANSIT
                    && fits(account.party, custody.taker())
                    && fits(account.sender, custody.source());
            if (ours && (amount == null || (rest != null && rest.value().signum() > 0))) {
                var part = draw(account, rest, when);
                if (part == null) {
                    account.to = when;
                    part = rest;
                }
                arrived.add(part);
                rest = less(rest, part);
            }
        }
        if (arrived.isEmpty() || (rest != null && rest.value().signum() > 0)) {
            if (custody.source() != Names.NONE && custody.source() != custody.taker()) {
                take(custody.source(), custody.sourceSite(), rest, when);
            }
            arrived.add(rest);
        }
        arrived.forEach(part -> land(custody.taker(), custody.takerSite(), part, when));
    }

    private void end(State state, Custody custody, @Nullable Amount amount, Instant when) {
        for (var part : take(custody.giver(), custody.giverSite(), amount, when)) {
            close(state, custody.giver(), custody.giverSite(), part, when);
        }
    }

    private void close(State state, int party, int site, @Nullable Amount amount, Instant when) {
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

    private void land(int party, int site, @Nullable Amount amount, Instant when) {
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

    /**
     * Takes an amount, or all when none is named, out of what somebody holds, and then out of what is on its way to
     * that one: who passes it on has got it. Gives what went, never nothing.
     */
    private List<@Nullable Amount> take(int party, int site, @Nullable Amount amount, Instant when) {
        var taken = new ArrayList<@Nullable Amount>();
        var rest = amount;
        for (var account : within(party, site)) {
            if (amount == null || (rest != null && rest.value().signum() > 0)) {
                var part = draw(account, rest, when);
                rest = less(rest, part);
                taken.add(part);
            }
        }
        if (taken.isEmpty() && (party != Names.NONE || site != Names.NONE)) {
            var opening = new Account(State.IN_STOCK, party, site, Names.NONE, null, amount);
            opening.to = when;
            accounts.add(opening);
        }
        return amount == null && !taken.isEmpty() ? taken : Collections.singletonList(amount);
    }

    /** The open accounts of somebody: here, else anywhere; then what is on its way. */
    private List<Account> within(int party, int site) {
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
        return samePerson || (fits(account.party, party) && samePlace);
    }

    /** What of the wanted amount comes out of an account; null when nobody knows how much. */
    private static @Nullable Amount draw(Account account, @Nullable Amount wanted, Instant when) {
        if (account.value == null) {
            account.to = wanted == null ? when : account.to;
            return wanted;
        }
        if (wanted != null && !Objects.equals(wanted.uom(), account.uom)) {
            return null;
        }
        var part = wanted == null ? account.value : wanted.value().min(account.value);
        account.value = account.value.subtract(part);
        if (account.value.signum() == 0) {
            account.to = when;
        }
        return new Amount(part, account.uom);
    }

    private static @Nullable Amount less(@Nullable Amount rest, @Nullable Amount part) {
        return rest == null || part == null ? rest : new Amount(rest.value().subtract(part.value()), rest.uom());
    }

    private List<Holding> holdings() {
        var holdings = new ArrayList<Holding>();
        for (var account : accounts) {
            if (account.isOpen() || account.state == State.IN_STOCK) {
                holdings.add(holding(account, account.isOpen() ? account.state : State.PASSED_ON));
            }
        }
        ended.values().forEach(account -> holdings.add(holding(account, account.state)));
        return holdings;
    }

    private Holding holding(Account account, State state) {
        var value = account.isOpen() ? account.value : account.received;
        return new Holding(
                unit,
                names.keyOrNull(account.party),
                names.keyOrNull(account.site),
                names.keyOrNull(account.sender),
                account.from,
                account.to,
                value == null ? null : new Amount(Measure.plain(value), account.uom),
                state);
    }
}
