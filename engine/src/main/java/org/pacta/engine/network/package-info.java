/// Tasks and the links between them: an immutable graph in compact arrays, its topological order, and its
/// flaws.
@NullMarked
package org.pacta.engine.network;

import org.jspecify.annotations.NullMarked;
