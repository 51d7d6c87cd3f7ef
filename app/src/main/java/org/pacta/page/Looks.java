package org.pacta.page;

/// Addresses of the files that make up the look of a page; each holds a hash of its content.
public record Looks(String styles, String script, String icon) {}
