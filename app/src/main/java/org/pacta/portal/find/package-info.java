/// Ways to find and to judge what the pages show: search, rules of counting, open data.
@NullMarked
package org.pacta.portal.find;

import org.jspecify.annotations.NullMarked;
