package org.pacta.portal.files;

/// A file that can be downloaded.
///
/// @param what its rows are: measures, steps, acts, figures, changes, checks, assessments, bodies, meetings,
/// statements
/// @param format csv, xlsx, json
/// @param path its address without a moment; `on` and `known` may be added
public record Download(String what, String format, String path) {}
