/// Plan files into the register: all or nothing, every fault at once, and first what they would change.
@NullMarked
@org.springframework.modulith.NamedInterface("intake")
package org.pacta.exchange.intake;

import org.jspecify.annotations.NullMarked;
