package org.pacta.confirmation.dossier;

import org.pacta.page.Address;
import org.pacta.parties.presence.Call;

/// The measure or step that claims are about, with its addresses.
///
/// @param kind measures or steps, as in addresses
/// @param target whether a value is to be reached
/// @param unit of that value; empty for none
record Subject(long id, String framework, String kind, String code, String title, boolean target, String unit) {

    Address page(Call call) {
        return call.at("/frameworks/" + segment(framework) + "/" + kind + "/" + segment(code));
    }

    Address dossier(Call call) {
        return call.at("/frameworks/" + segment(framework) + "/" + kind + "/" + segment(code) + "/claims");
    }

    Address claim(Call call, String party, int version, String act) {
        return Address.of(dossier(call).path() + "/" + segment(party) + "/" + version + "/" + act);
    }

    static String segment(String code) {
        return java.net.URLEncoder.encode(code, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20");
    }
}
