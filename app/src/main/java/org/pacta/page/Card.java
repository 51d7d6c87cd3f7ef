package org.pacta.page;

/// What is shown of a page where somebody puts a link to it (the Open Graph protocol, ogp.me).
///
/// @param address of the page, with the server; empty where it has none to be shared
/// @param image the address of its figure as a picture, with the server; may be empty
public record Card(String address, String image) {

    public static final Card NONE = new Card("", "");
}
