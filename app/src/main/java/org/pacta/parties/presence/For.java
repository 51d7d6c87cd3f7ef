package org.pacta.parties.presence;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.pacta.parties.mandate.Power;
import org.pacta.parties.mandate.Role;

/// Who acts under a mandate of one of these roles, in the union that the path names, may call this handler.
///
/// A path without `{union}` asks for a mandate of the server itself. What may be done to a single thing (one's own
/// Party's claim) is asked by the command.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface For {

    Role[] value() default {};

    /// Which power the mandate must carry.
    Power power() default Power.PREPARE;

    /// Whether the operator of the server may as well.
    boolean operator() default false;
}
