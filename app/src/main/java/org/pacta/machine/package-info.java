/// What runs underneath: the data directory, the embedded PostgreSQL, connections and roles, the runner of migrations,
/// backup and restore, and the frame of the commands.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.pacta.machine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
