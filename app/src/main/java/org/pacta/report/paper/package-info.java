/// A paper in itself, and how it is written as DOCX and as PDF.
@NamedInterface("paper")
@NullMarked
package org.pacta.report.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
