package io.yuanliu.core.trace.custody;

import io.yuanliu.core.trace.Amount;
import io.yuanliu.core.trace.Holding;
import io.yuanliu.core.trace.Holding.State;
import io.yuanliu.core.trace.Measure;
import io.yuanliu.core.trace.Movement.What;
import io.yuanliu.core.trace.Turnover;
import io.yuanliu.core.trace.custody.Deeds.Deed;
import io.yuanliu.core.trace.index.GraphView;
import io.yuanliu.core.trace.reach.Stays;
import io.yuanliu.core.trace.telling.EventTimes;
import io.yuanliu.core.trace.telling.Names;
import io.yuanliu.core.trace.telling.Occurrence.Custody;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who has how much of one unit: its deeds, entered one by one in the order of time. */
public final class CustodyBook {
    private final Journal journal;
    private final Accounts accounts = new Accounts();

    private CustodyBook(Names names, int unit) {
        this.journal = new Journal(names, names.key(unit));
    }

    public static List<Holding> of(int unit, GraphView facts, Stays stays) {
        return entered(unit, facts, stays).accounts.holdings(facts.names(), unit);
    }

    /** All that moved the stocks of a unit. */
    public static Turnover turnover(int unit, GraphView facts) {
        var maker = Makers.of(unit, facts);
        return new Turnover(
                facts.names().key(unit),
                maker.product(),
                maker.productName(),
                entered(unit, facts, new Stays(facts)).journal.movements());
    }

    private static CustodyBook entered(int unit, GraphView facts, Stays stays) {
        var ledger = new CustodyBook(facts.names(), unit);
        Deeds.inOrder(unit, facts, stays).forEach(ledger::enter);
        return ledger;
    }

    private void enter(Deed deed) {
        journal.turnTo(deed);
        var custody = deed.custody();
        var when = EventTimes.instant(deed.occurrence().time());
        var amount = deed.amount() == null ? null : Measure.usual(deed.amount());
        switch (deed.what()) {
            case MAKE -> make(custody, amount, when);
            case SHIP -> {
                for (var part : take(What.SHIPPED, custody.giver(), custody.giverSite(), amount, when)) {
                    transit(custody, part, when);
                }
            }
            case RECEIVE -> receive(custody, amount, when);
            case SELL -> end(State.SOLD, What.SOLD, custody, amount, when);
            case DESTROY -> end(State.DESTROYED, What.DESTROYED, custody, amount, when);
            case USE -> end(State.USED, What.USED, custody, amount, when);
        }
    }

    private void make(Custody custody, @Nullable Amount amount, Instant when) {
        switch (custody.step()) {
            case SHIPPING -> {
                noteInAndOut(What.SHIPPED, custody, amount);
                transit(custody, amount, when);
            }
            case SELLING -> {
                noteInAndOut(What.SOLD, custody, amount);
                accounts.close(State.SOLD, custody.giver(), custody.giverSite(), amount, when);
            }
            case DESTROYING -> {
                noteInAndOut(What.DESTROYED, custody, amount);
                accounts.close(State.DESTROYED, custody.giver(), custody.giverSite(), amount, when);
            }
            case RECEIVING, OTHER -> {
                int party = custody.taker() == Names.NONE ? custody.source() : custody.taker();
                int site = custody.takerSite() == Names.NONE ? custody.sourceSite() : custody.takerSite();
                journal.noteMaking(party, site, amount);
                accounts.land(party, site, amount, when);
            }
        }
    }

    private void noteInAndOut(What out, Custody custody, @Nullable Amount amount) {
        journal.noteMaking(custody.giver(), custody.giverSite(), amount);
        journal.note(out, custody.giver(), custody.giverSite(), amount);
    }

    private void transit(Custody custody, @Nullable Amount amount, Instant when) {
        accounts.add(new Account(
                State.IN_TRANSIT, custody.destination(), custody.destinationSite(), custody.giver(), when, amount));
    }

    private void receive(Custody custody, @Nullable Amount amount, Instant when) {
        var rest = amount;
        var arrived = new ArrayList<@Nullable Amount>();
        for (var account : accounts.inOrder()) {
            boolean ours = account.isOpen()
                    && account.state == State.IN_TRANSIT
                    && Deeds.fits(account.party, custody.taker())
                    && Deeds.fits(account.sender, custody.source());
            if (ours && (amount == null || (rest != null && rest.value().signum() > 0))) {
                var part = account.draw(rest, when);
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
                take(What.SHIPPED, custody.source(), custody.sourceSite(), rest, when);
            }
            arrived.add(rest);
        }
        for (var part : arrived) {
            journal.note(What.RECEIVED, custody.taker(), custody.takerSite(), part);
            accounts.land(custody.taker(), custody.takerSite(), part, when);
        }
    }

    private void end(State state, What what, Custody custody, @Nullable Amount amount, Instant when) {
        for (var part : take(what, custody.giver(), custody.giverSite(), amount, when)) {
            accounts.close(state, custody.giver(), custody.giverSite(), part, when);
        }
    }

    /**
     * Takes an amount, or all when none is named, out of what somebody holds, and then out of what is on its way to
     * that one: who passes it on has got it. Gives what went, never nothing.
     */
    private List<@Nullable Amount> take(What what, int party, int site, @Nullable Amount amount, Instant when) {
        var taken = new ArrayList<@Nullable Amount>();
        var rest = amount;
        for (var account : accounts.within(party, site)) {
            if (amount == null || (rest != null && rest.value().signum() > 0)) {
                boolean measured = account.isMeasured();
                var part = account.draw(rest, when);
                if (part != null || !measured) {
                    note(what, account, site, part, measured);
                }
                rest = less(rest, part);
                taken.add(part);
            }
        }
        noteMissing(what, party, site, rest, taken.isEmpty());
        if (taken.isEmpty() && (party != Names.NONE || site != Names.NONE)) {
            var opening = new Account(State.IN_STOCK, party, site, Names.NONE, null, amount);
            opening.to = when;
            accounts.add(opening);
        }
        return amount == null && !taken.isEmpty() ? taken : Collections.singletonList(amount);
    }

    /** What comes out of what was on its way has arrived first; what nobody measured may hold less than goes out. */
    private void note(What what, Account account, int site, @Nullable Amount part, boolean measured) {
        boolean arrives = account.state == State.IN_TRANSIT;
        int place = arrives && account.site == Names.NONE ? site : account.site;
        if (arrives) {
            journal.note(What.RECEIVED, account.party, place, part);
        } else if (!measured && part != null) {
            journal.note(What.UNACCOUNTED, account.party, place, part);
        }
        journal.note(what, account.party, place, part);
    }

    private void noteMissing(What what, int party, int site, @Nullable Amount rest, boolean nothingTaken) {
        if (rest != null && rest.value().signum() > 0) {
            journal.note(What.UNACCOUNTED, party, site, rest);
            journal.note(what, party, site, rest);
        } else if (rest == null && nothingTaken) {
            journal.note(what, party, site, null);
        }
    }

    private static @Nullable Amount less(@Nullable Amount rest, @Nullable Amount part) {
        return rest == null || part == null ? rest : new Amount(rest.value().subtract(part.value()), rest.uom());
    }
}
