package org.pacta.demo;

import java.util.List;

/// A measure of an invented plan.
///
/// @param number its place in its group, from 1
/// @param topic which topic of the group it is about
/// @param place its place among the measures on that topic, from 0; each follows the one before
/// @param chain how many measures the topic has
record Task(Outline.Branch branch, int number, int topic, int place, int chain, Template template, Words title) {

    /// Of the two that tell it from others: asked some hundred thousand times while the demonstration is planted.
    @Override
    public int hashCode() {
        return 31 * branch.code().hashCode() + number;
    }

    String code() {
        return branch.code() + "." + number;
    }

    String key() {
        return "measure/" + branch.framework() + "/" + code();
    }

    List<String> parties() {
        return template.parties();
    }

    boolean by(String party) {
        return template.carriers().contains(party);
    }

    boolean alone(String party) {
        return template.carriers().equals(party);
    }
}
