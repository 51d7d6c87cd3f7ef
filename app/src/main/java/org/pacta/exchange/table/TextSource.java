package org.pacta.exchange.table;

import java.io.IOException;
import java.io.InputStream;

/// Bytes of a text that can be opened from the start more than once.
@FunctionalInterface
interface TextSource {

    InputStream open() throws IOException;
}
