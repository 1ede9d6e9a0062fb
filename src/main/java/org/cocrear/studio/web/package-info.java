/** Staff pages where flows are seen, written, tried and published. */
@NullMarked
package org.cocrear.studio.web;

import org.jspecify.annotations.NullMarked;
