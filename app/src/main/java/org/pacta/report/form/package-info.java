/// The page on which a paper is handed out.
@NullMarked
package org.pacta.report.form;

import org.jspecify.annotations.NullMarked;
