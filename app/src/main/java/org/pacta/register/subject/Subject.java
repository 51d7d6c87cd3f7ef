package org.pacta.register.subject;

import org.pacta.page.Address;
import org.pacta.parties.presence.Call;

/// The record that a page with a form is about, with its addresses.
///
/// @param id 0 for one that is to be made
/// @param framework empty where the record is of none, as an act
/// @param kind measures, steps, groups, acts, as in addresses
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
        return call.at(root(framework) + "/" + kind + "/" + Address.segment(code) + below);
    }

    /// What addresses of the records of a framework begin with, below the union.
    ///
    /// @param framework empty for records of none
    public static String root(String framework) {
        return framework.isEmpty() ? "" : "/frameworks/" + Address.segment(framework);
    }
}
