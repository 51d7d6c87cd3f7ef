/// Plan networks in files: the JSON form, project files of other tools, PSPLIB; and the same as values of the engine.
@NullMarked
@org.springframework.modulith.NamedInterface("network")
package org.pacta.exchange.network;

import org.jspecify.annotations.NullMarked;
