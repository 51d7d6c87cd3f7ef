/// What a plan network in a file leads to: the commands that forecast, schedule and check it without a database, and
/// their answers as text, JSON and picture.
@NullMarked
@org.springframework.modulith.NamedInterface("outlook")
package org.pacta.exchange.outlook;

import org.jspecify.annotations.NullMarked;
