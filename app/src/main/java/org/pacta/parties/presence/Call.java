package org.pacta.parties.presence;

import org.pacta.language.Words;
import org.pacta.ledger.AsOf;
import org.pacta.page.Address;
import org.pacta.page.Link;
import org.pacta.parties.Union;

/// Somebody's call on a union: what a page with a form, and the command behind it, are made from.
///
/// @param name of the union in the reader's language
/// @param asOf the present, or the moment that the address asks
/// @param here the page's own address
/// @param capacity in which capacity he is here
/// @param form the word that every form must send back, in a field named `form`
public record Call(Union union, String name, Words words, AsOf asOf, Address here, Capacity capacity, String form) {

    public String tag() {
        return words.language().tag();
    }

    public String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    /// Under which mandate somebody acts, behind a door that lets in nobody without one.
    ///
    /// @throws IllegalStateException if he holds none
    public Capacity.Holder holder() {
        if (capacity instanceof Capacity.Holder holder) return holder;
        throw new IllegalStateException("the door let in " + capacity);
    }

    /// The same as of another moment.
    public Call as(AsOf moment) {
        return new Call(union, name, words, moment, here, capacity, form);
    }

    /// An address below the union.
    public Address at(String below) {
        return Address.of("/u/" + union.code() + below);
    }

    public Link link(String words, Address address) {
        return new Link(words, address.href());
    }
}
