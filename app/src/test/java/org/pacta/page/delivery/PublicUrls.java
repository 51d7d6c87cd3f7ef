package org.pacta.page.delivery;

/// Public addresses for tests of other packages.
public final class PublicUrls {

    private PublicUrls() {}

    /// @param configured empty for none
    public static PublicUrl of(String configured) {
        return new PublicUrl(configured);
    }
}
