@NullMarked
package org.pacta.demo;

import org.jspecify.annotations.NullMarked;
