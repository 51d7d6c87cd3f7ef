/// Any table as an office writes it, read into items by a mapping file in YAML.
@NullMarked
@org.springframework.modulith.NamedInterface("mapping")
package org.pacta.exchange.mapping;

import org.jspecify.annotations.NullMarked;
