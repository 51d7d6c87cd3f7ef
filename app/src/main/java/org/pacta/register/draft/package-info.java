/// PlanDrafts: change sets that are kept beside the plan until they are put in force.
@NamedInterface("draft")
@NullMarked
package org.pacta.register.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
