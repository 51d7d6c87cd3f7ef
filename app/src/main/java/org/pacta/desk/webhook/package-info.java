/// Webhooks: what happened in a union is told to addresses outside, signed, each event once.
@NullMarked
package org.pacta.desk.webhook;

import org.jspecify.annotations.NullMarked;
