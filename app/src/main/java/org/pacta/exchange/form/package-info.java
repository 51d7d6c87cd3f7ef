/// The page that shows how a table would be read.
@NullMarked
package org.pacta.exchange.form;

import org.jspecify.annotations.NullMarked;
