/** Learns figures from texts that others have cut into features: margins, word vectors. */
@NullMarked
package org.cocrear.nlp.learning;

import org.jspecify.annotations.NullMarked;
