package org.pacta.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/// A window: the slice that knows all pages of a union puts its navigation around a page of a slice below.
public interface Surroundings {

    /// The frame around a page of a union, read for whoever reads in the transaction that is open.
    ///
    /// @throws org.pacta.ledger.NotFound if this viewer sees no such union
    Frame around(Place place);

    /// The frame around a page that says what went wrong at an address of a union, in the union's own words; empty
    /// outside of unions, and where this reader sees no such union. It has the moment of the address, if that was
    /// asked for and can be read, and nothing of a form that was sent.
    Optional<Frame> within(HttpServletRequest request, HttpServletResponse response);

    /// The frame around a page outside any union: sign-in, one's own account.
    Frame alone(org.pacta.language.Words words, Address here);
}
