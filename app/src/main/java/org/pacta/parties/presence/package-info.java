/// Who is here: nobody known, the operator of the server, or a person with the mandate under which he acts in a union;
/// and who may call a handler.
@NamedInterface("presence")
@NullMarked
package org.pacta.parties.presence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
