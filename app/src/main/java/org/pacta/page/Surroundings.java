package org.pacta.page;

/// A window: the slice that knows all pages of a union puts its navigation around a page of a slice below.
public interface Surroundings {

    /// The frame around a page of a union, read for whoever reads in the transaction that is open.
    ///
    /// @throws org.pacta.ledger.NotFound if this viewer sees no such union
    Frame around(Place place);

    /// The frame around a page outside any union: sign-in, one's own account.
    Frame alone(org.pacta.language.Words words, Address here);
}
