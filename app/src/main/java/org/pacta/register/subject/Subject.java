package org.pacta.register.subject;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.pacta.page.Address;
import org.pacta.parties.presence.Call;

/// The measure or step that a page with a form is about, with its addresses.
///
/// @param kind measures or steps, as in addresses
/// @param target whether a value is to be reached
/// @param unit of that value; empty for none
public record Subject(long id, String framework, String kind, String code, String title, boolean target, String unit) {

    public Address page(Call call) {
        return at(call, "");
    }

    /// An address below its own.
    ///
    /// @param below with a slash in front
    public Address at(Call call, String below) {
        return call.at("/frameworks/" + segment(framework) + "/" + kind + "/" + segment(code) + below);
    }

    public static String segment(String code) {
        return URLEncoder.encode(code, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
