/** Making and measuring models: corpus, training, evaluation, the command line. */
@NullMarked
package org.cocrear.nlp.authoring;

import org.jspecify.annotations.NullMarked;
