/// The server from outside: started as everybody starts it, asked over HTTP, its rows written by the database.
@NullMarked
package org.pacta.bench.server;

import org.jspecify.annotations.NullMarked;
