package org.pacta.machine;

/// What a server does once when it is ready, so that the first who asks for it waits no longer than the next; a slice
/// above brings it as a bean. It changes nothing and needs no viewer.
public interface Rehearsal {

    void rehearse();
}
