/// How sound a schedule is as a network: the DCMA's fourteen points and the GAO's best practices.
@NullMarked
package org.pacta.engine.check;

import org.jspecify.annotations.NullMarked;
