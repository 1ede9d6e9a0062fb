/** Staff pages of surveys: their rounds, their results, and the import of forms. */
@NullMarked
package org.cocrear.studio.surveys;

import org.jspecify.annotations.NullMarked;
