package org.pacta.parties.passkey;

import java.nio.ByteBuffer;
import org.springframework.security.web.webauthn.api.Bytes;

/// A person's id as a passkey holds it: eight bytes. It is random and says nothing of him.
final class UserHandle {

    private UserHandle() {}

    static Bytes of(long person) {
        return new Bytes(ByteBuffer.allocate(Long.BYTES).putLong(person).array());
    }

    static long person(Bytes handle) {
        var bytes = handle.getBytes();
        return bytes.length == Long.BYTES ? ByteBuffer.wrap(bytes).getLong() : 0;
    }
}
